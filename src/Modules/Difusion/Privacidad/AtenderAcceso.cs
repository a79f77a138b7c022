namespace OpenGov.Difusion.Privacidad;

/// <summary>Atiende el derecho de acceso: dice todo lo que se guarda de una persona. Antes comprueba que quien pide es ella.</summary>
/// <param name="Correo">Correo de la persona, en cualquiera de sus escrituras.</param>
/// <param name="TelefonoConocido">Su teléfono, si participó en papel y no dio correo.</param>
internal sealed record AtenderAcceso(string? Correo = null, string? TelefonoConocido = null) : Acto, IRequest<ExpedienteDePersona>, IDeQuien;

/// <summary>Todo lo que se guarda de una persona.</summary>
/// <param name="Constancia">Del acto con que se leyó.</param>
/// <param name="Datos">Sus datos de contacto, uno por registro.</param>
/// <param name="Adhesiones">Sus adhesiones, también las que retiró.</param>
/// <param name="CorreoBloqueado">Verdadero si pidió no recibir correos o se opuso al uso de sus datos.</param>
internal sealed record ExpedienteDePersona(
    ConstanciaDePrivacidad Constancia, IReadOnlyList<DatoDePersona> Datos, IReadOnlyList<AdhesionDePersona> Adhesiones, bool CorreoBloqueado);

/// <summary>Datos de contacto de un registro.</summary>
/// <param name="Proposito">Para qué se guardan.</param>
/// <param name="ConsentimientoFolio">Folio del texto que aceptó.</param>
/// <param name="RegistradoEn">Instante en que los dio (UTC).</param>
/// <param name="Correo">Correo como lo escribió; nulo si se adhirió en papel y no lo dio.</param>
/// <param name="Nombre">Nombre, si lo dio.</param>
/// <param name="Telefono">Teléfono, si lo dio.</param>
internal sealed record DatoDePersona(string Proposito, string ConsentimientoFolio, DateTimeOffset RegistradoEn, string? Correo, string? Nombre, string? Telefono);

/// <summary>Una adhesión de la persona.</summary>
/// <param name="Folio">Folio de la adhesión; no es público.</param>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Canal">electronico o presencial.</param>
/// <param name="Estado">registrada, verificada o retirada.</param>
/// <param name="ConsentimientoFolio">Folio del texto que aceptó; nulo en las de antes de que se guardara.</param>
/// <param name="AceptaContacto">Verdadero si además consintió que se le contacte después.</param>
/// <param name="PublicacionDeNombre">no_pedida, por_revisar, aceptada o rechazada; solo una organización puede pedirla.</param>
internal sealed record AdhesionDePersona(
    string Folio, string ObjetoFolio, Adhesiones.Adherente Adherente, Adhesiones.TipoAdhesion Tipo, Adhesiones.CanalAdhesion Canal, Adhesiones.EstadoAdhesion Estado,
    string? ConsentimientoFolio, bool AceptaContacto, Adhesiones.PublicacionDeNombre PublicacionDeNombre);

internal sealed class AtenderAccesoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("privacidad/acceso", async (AtenderAcceso comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(AtenderAcceso))
        .WithSummary("Dice a una persona todo lo que se guarda de ella")
        .RequireScope(Scopes.Privacidad)
        .AnswersSecret(); // nothing of it stays with an idempotency key
}

internal sealed class AtenderAccesoValidator : AbstractValidator<AtenderAcceso>
{
    public AtenderAccesoValidator() => this.ExigirDeQuien();
}

internal sealed class AtenderAccesoHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock) : IRequestHandler<AtenderAcceso, ExpedienteDePersona>
{
    public async Task<ExpedienteDePersona> Handle(AtenderAcceso comando, CancellationToken ct)
    {
        var huella = resguardo.HuellaDe(comando);
        var datos = await db.DatosPersonales.AsNoTracking().Where(d => d.Huella == huella).OrderBy(d => d.Id).ToListAsync(ct);
        var adhesiones = await db.Adhesiones.AsNoTracking().Where(a => a.Huella == huella).OrderBy(a => a.Id)
            .Select(a => new AdhesionDePersona(a.Folio, a.ObjetoFolio, a.Adherente, a.Tipo, a.Canal, a.Estado, a.ConsentimientoFolio, a.AceptaContacto, a.Publicacion)).ToListAsync(ct);
        var bloqueado = await db.BloqueosDeCorreo.AnyAsync(b => b.Huella == huella, ct);

        var constancia = await db.AnotarAsync(TipoActoDePrivacidad.Acceso, huella, datos.Count + adhesiones.Count, comando.FechaDelActo(clock), ct);
        await db.SaveChangesAsync(ct);

        return new(constancia, [.. datos.Select(Describir)], adhesiones, bloqueado);
    }

    private DatoDePersona Describir(DatoPersonal dato)
    {
        var claro = resguardo.Leer(dato);
        return new(dato.Proposito, dato.ConsentimientoFolio, dato.RegistradoEn, claro.Correo, claro.Nombre, claro.Telefono);
    }
}
