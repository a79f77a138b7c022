using OpenGov.Difusion.Adhesiones;

namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// Atiende el derecho de cancelación: borra los datos de contacto de una persona. Sus adhesiones siguen contando, sin nombre
/// ni correo; si no quiere que cuenten, lo suyo es la oposición.
/// </summary>
/// <param name="Correo">Correo de la persona, en cualquiera de sus escrituras.</param>
/// <param name="TelefonoConocido">Su teléfono, si participó en papel y no dio correo.</param>
internal sealed record AtenderCancelacion(string? Correo = null, string? TelefonoConocido = null) : Acto, IRequest<ConstanciaDePrivacidad>, IDeQuien;

internal sealed class AtenderCancelacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("privacidad/cancelacion", async (AtenderCancelacion comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(AtenderCancelacion))
        .WithSummary("Borra los datos de contacto de una persona")
        .RequireScope(Scopes.Privacidad);
}

internal sealed class AtenderCancelacionValidator : AbstractValidator<AtenderCancelacion>
{
    public AtenderCancelacionValidator() => this.ExigirDeQuien();
}

internal sealed class AtenderCancelacionHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock)
    : IRequestHandler<AtenderCancelacion, ConstanciaDePrivacidad>
{
    public async Task<ConstanciaDePrivacidad> Handle(AtenderCancelacion comando, CancellationToken ct)
    {
        await db.BeginAsync(ct);
        var huella = resguardo.HuellaDe(comando);
        var datos = await db.DatosPersonales.Where(d => d.Huella == huella).ToListAsync(ct);

        db.DatosPersonales.RemoveRange(datos);
        // All of them: a review of the name that is under way waits for this, and then finds another version.
        var adhesiones = await db.Adhesiones.FromSql($"select *, xmin from difusion.adhesiones where huella = {huella} order by id for no key update").ToListAsync(ct);
        foreach (var adhesion in adhesiones.Where(a => a.Publicacion is not PublicacionDeNombre.NoPedida)) adhesion.OlvidarNombre(clock.GetUtcNow());
        var constancia = await db.AnotarAsync(TipoActoDePrivacidad.Cancelacion, huella, datos.Count, comando.FechaDelActo(clock), ct);
        await db.SaveChangesAsync(ct);

        return constancia;
    }
}
