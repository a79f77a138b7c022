namespace OpenGov.Difusion.Privacidad;

/// <summary>Atiende el derecho de rectificación: corrige los datos de contacto de una persona en todos sus registros. Lo que se omite queda igual.</summary>
/// <param name="Correo">Correo con que se le conoce hoy.</param>
/// <param name="TelefonoConocido">Teléfono con que se le conoce hoy, si participó en papel y no dio correo.</param>
/// <param name="CorreoCorrecto">Correo correcto, si es el que cambia.</param>
/// <param name="Nombre">Nombre correcto, si es lo que cambia.</param>
/// <param name="Telefono">Teléfono correcto, si es lo que cambia.</param>
internal sealed record AtenderRectificacion(
    string? Correo = null, string? TelefonoConocido = null, string? CorreoCorrecto = null, string? Nombre = null, string? Telefono = null)
    : Acto, IRequest<ConstanciaDePrivacidad>, IDeQuien;

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
        this.ExigirDeQuien();
        RuleFor(c => c.CorreoCorrecto).CorreoOpcional();
        RuleFor(c => c.Nombre).TextoOpcional(DatosDeContacto.NombreMaximo);
        RuleFor(c => c.Telefono).TelefonoOpcional();
        RuleFor(c => c.Telefono).Must(t => t is null || TelefonoCanonico.De(t) is not null).When(c => c.Correo is null && c.CorreoCorrecto is null)
            .WithErrorCode("forma").WithMessage("Escribe los diez dígitos del teléfono, o + y la clave de su país.");
        RuleFor(c => c.Correo).Must((c, _) => c.CorreoCorrecto is not null || c.Nombre is not null || c.Telefono is not null)
            .WithErrorCode("sin_cambio").WithMessage("Di qué se corrige: correo_correcto, nombre o telefono.");
    }
}

internal sealed class AtenderRectificacionHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock)
    : IRequestHandler<AtenderRectificacion, ConstanciaDePrivacidad>
{
    public async Task<ConstanciaDePrivacidad> Handle(AtenderRectificacion comando, CancellationToken ct)
    {
        await db.BeginAsync(ct);
        var huella = resguardo.HuellaDe(comando);
        var nueva = resguardo.HuellaDe(Corregir(new(comando.Correo, Telefono: comando.TelefonoConocido), comando));
        var datos = await db.DatosPersonales.Where(d => d.Huella == huella).ToListAsync(ct);
        var adhesiones = await db.Adhesiones.Where(a => a.Huella == huella).ToListAsync(ct);
        var ocupadas = nueva.AsSpan().SequenceEqual(huella) ? [] : await db.Adhesiones.AsNoTracking().Where(a => a.Huella == nueva).ToListAsync(ct);
        Rule.Ensure(!ocupadas.Any(o => adhesiones.Any(a => a.EsLaMismaQue(o))),
            "DIF-rectificacion-correo-ocupado", "Con el correo correcto ya consta una de sus adhesiones: retira la repetida antes de corregir.");

        foreach (var dato in datos) resguardo.Cerrar(dato, Corregir(resguardo.Leer(dato), comando));
        foreach (var adhesion in adhesiones) adhesion.CambiarHuella(nueva);
        foreach (var papel in await db.Papeles.Where(p => p.Huella == huella).ToListAsync(ct)) papel.CambiarHuella(nueva);
        if (await db.BloqueosDeCorreo.AnyAsync(b => b.Huella == huella, ct)) await db.BloquearAsync(nueva, clock.GetUtcNow(), ct); // her opposition is of her, not of her address
        var constancia = await db.AnotarAsync(TipoActoDePrivacidad.Rectificacion, nueva, datos.Count, comando.FechaDelActo(clock), ct);
        await db.SaveChangesAsync(ct);

        return constancia;
    }

    private static DatosDeContacto Corregir(DatosDeContacto datos, AtenderRectificacion comando) => new(
        comando.CorreoCorrecto ?? datos.Correo, comando.Nombre ?? datos.Nombre, comando.Telefono ?? datos.Telefono);
}
