namespace OpenGov.Difusion.Privacidad;

/// <summary>Atiende el derecho de rectificación: corrige los datos de contacto de una persona en todos sus registros. Lo que se omite queda igual.</summary>
/// <param name="Correo">Correo con que se le conoce hoy.</param>
/// <param name="CorreoCorrecto">Correo correcto, si es el que cambia.</param>
/// <param name="Nombre">Nombre correcto, si es lo que cambia.</param>
/// <param name="Telefono">Teléfono correcto, si es lo que cambia.</param>
internal sealed record AtenderRectificacion(string Correo, string? CorreoCorrecto = null, string? Nombre = null, string? Telefono = null)
    : Acto, IRequest<ConstanciaDePrivacidad>;

internal sealed class AtenderRectificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("privacidad/rectificacion", async (AtenderRectificacion comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(AtenderRectificacion))
        .WithSummary("Corrige los datos de contacto de una persona")
        .RequireScope(Scopes.Privacidad);
}

internal sealed class AtenderRectificacionValidator : AbstractValidator<AtenderRectificacion>
{
    public AtenderRectificacionValidator()
    {
        RuleFor(c => c.Correo).Correo();
        RuleFor(c => c.CorreoCorrecto!).Correo().When(c => c.CorreoCorrecto is not null);
        RuleFor(c => c.Nombre).TextoOpcional(DatosDeContacto.NombreMaximo);
        RuleFor(c => c.Telefono).TelefonoOpcional();
        RuleFor(c => c.Correo).Must((c, _) => c.CorreoCorrecto is not null || c.Nombre is not null || c.Telefono is not null)
            .WithErrorCode("sin_cambio").WithMessage("Di qué se corrige: correo_correcto, nombre o telefono.");
    }
}

internal sealed class AtenderRectificacionHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock)
    : IRequestHandler<AtenderRectificacion, ConstanciaDePrivacidad>
{
    public async Task<ConstanciaDePrivacidad> Handle(AtenderRectificacion comando, CancellationToken ct)
    {
        var huella = resguardo.HuellaDe(comando.Correo);
        var nueva = resguardo.HuellaDe(comando.CorreoCorrecto ?? comando.Correo);
        var datos = await db.DatosPersonales.Where(d => d.Huella == huella).ToListAsync(ct);
        var adhesiones = await db.Adhesiones.Where(a => a.Huella == huella).ToListAsync(ct);
        var ocupadas = nueva.AsSpan().SequenceEqual(huella) ? [] : await db.Adhesiones.AsNoTracking().Where(a => a.Huella == nueva).ToListAsync(ct);
        Rule.Ensure(!ocupadas.Any(o => adhesiones.Any(a => a.EsLaMismaQue(o))),
            "DIF-rectificacion-correo-ocupado", "Con el correo correcto ya consta una de sus adhesiones: retira la repetida antes de corregir.");

        foreach (var dato in datos) resguardo.Cerrar(dato, Corregir(resguardo.Leer(dato), comando));
        foreach (var adhesion in adhesiones) adhesion.CambiarHuella(nueva);
        var constancia = await db.AnotarAsync(TipoActoDePrivacidad.Rectificacion, nueva, datos.Count, comando.FechaDelActo(clock), ct);
        await db.SaveChangesAsync(ct);

        return constancia;
    }

    private static DatosDeContacto Corregir(DatosDeContacto datos, AtenderRectificacion comando) => new(
        comando.CorreoCorrecto ?? datos.Correo, comando.Nombre ?? datos.Nombre, comando.Telefono ?? datos.Telefono);
}
