using OpenGov.Difusion.Adhesiones;

namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// Atiende el derecho de oposición: retira las adhesiones de una persona y no le vuelve a escribir ni a recibir nada con su
/// correo o teléfono, hasta que ella misma pida lo contrario.
/// </summary>
/// <param name="Correo">Correo de la persona, en cualquiera de sus escrituras.</param>
/// <param name="TelefonoConocido">Su teléfono, si participó en papel y no dio correo.</param>
/// <param name="Levantar">Verdadero para terminar una oposición anterior.</param>
internal sealed record AtenderOposicion(string? Correo = null, string? TelefonoConocido = null, bool Levantar = false) : Acto, IRequest<ConstanciaDePrivacidad>, IDeQuien;

internal sealed class AtenderOposicionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("privacidad/oposicion", async (AtenderOposicion comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(AtenderOposicion))
        .WithSummary("Retira las adhesiones de una persona y deja de usar sus datos")
        .RequireScope(Scopes.Privacidad);
}

internal sealed class AtenderOposicionValidator : AbstractValidator<AtenderOposicion>
{
    public AtenderOposicionValidator() => this.ExigirDeQuien();
}

internal sealed class AtenderOposicionHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock)
    : IRequestHandler<AtenderOposicion, ConstanciaDePrivacidad>
{
    public async Task<ConstanciaDePrivacidad> Handle(AtenderOposicion comando, CancellationToken ct)
    {
        var huella = resguardo.HuellaDe(comando);
        await db.EsperarTurnoAsync(ct);

        var constancia = comando.Levantar ? await LevantarAsync(comando, huella, ct) : await OponerAsync(comando, huella, ct);
        await db.SaveChangesAsync(ct);

        return constancia;
    }

    private async Task<ConstanciaDePrivacidad> OponerAsync(AtenderOposicion comando, byte[] huella, CancellationToken ct)
    {
        var ahora = clock.GetUtcNow();
        var vivas = await db.Adhesiones // held before the counters, as whoever confirms does: nobody locks anybody
            .FromSql($"select *, xmin from difusion.adhesiones where huella = {huella} and estado <> 'retirada' order by id for no key update").ToListAsync(ct);
        await db.BloquearAsync(huella, ahora, ct);
        var contaban = vivas.Where(a => a.Retirar(ahora)).ToList();
        await db.ContarAsync([.. contaban.Select(a => Conteo.Retirada(a, ahora))], ct);
        return await db.AnotarAsync(TipoActoDePrivacidad.Oposicion, huella, vivas.Count, comando.FechaDelActo(clock), ct);
    }

    private async Task<ConstanciaDePrivacidad> LevantarAsync(AtenderOposicion comando, byte[] huella, CancellationToken ct)
    {
        var quitados = await db.BloqueosDeCorreo.Where(b => b.Huella == huella).ExecuteDeleteAsync(ct);
        return await db.AnotarAsync(TipoActoDePrivacidad.FinDeOposicion, huella, quitados, comando.FechaDelActo(clock), ct);
    }
}
