using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Cualquier persona u organización pide adherirse a un plan o compromiso. Recibe un correo para confirmarlo; mientras no lo
/// confirme, no cuenta. La respuesta es la misma la hubiera pedido antes o no.
/// </summary>
/// <param name="ObjetoFolio">Folio del plan o del compromiso.</param>
/// <param name="Tipo">apoyo, colaboracion (ofrece trabajar en él) o seguimiento (ofrece vigilar que se cumpla).</param>
/// <param name="Correo">Correo donde se confirma; no se publica.</param>
/// <param name="ConsentimientoFolio">Folio del texto de consentimiento que se acepta: el que rige hoy para adhesiones.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Nombre">Nombre de la persona (opcional, no se publica) o de la organización (obligatorio).</param>
/// <param name="Telefono">Teléfono, si quiere darlo; no se publica.</param>
/// <param name="PublicarNombre">Verdadero para publicar el nombre de la organización, una vez revisado. El de una persona nunca se publica.</param>
/// <param name="AceptaContacto">Verdadero si además consiente que se le escriba o llame después, por ejemplo para invitarle al comité. Si se omite, su contacto solo sirve para confirmar.</param>
/// <param name="Ejemplo">Marca la adhesión como dato de ejemplo.</param>
internal sealed record SolicitarAdhesion(
    string ObjetoFolio, TipoAdhesion Tipo, string Correo, string ConsentimientoFolio, Adherente Adherente = Adherente.Persona,
    string? Nombre = null, string? Telefono = null, bool PublicarNombre = false, bool AceptaContacto = false, bool Ejemplo = false) : IRequest<AdhesionSolicitada>;

/// <summary>Acuse de una solicitud de adhesión, igual para todas.</summary>
/// <param name="Mensaje">Qué sigue.</param>
/// <param name="VigenciaHoras">Horas que vale el enlace que se envía.</param>
internal sealed record AdhesionSolicitada(string Mensaje, int VigenciaHoras);

internal sealed class SolicitarAdhesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("adhesiones", async (SolicitarAdhesion comando, ISender sender, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await sender.Send(comando, ct)))
        .WithName(nameof(SolicitarAdhesion))
        .WithSummary("Pide adherirse a un plan o compromiso")
        .AllowParticipation(); // taking part needs no account
}

internal sealed class SolicitarAdhesionValidator : AbstractValidator<SolicitarAdhesion>
{
    public SolicitarAdhesionValidator()
    {
        RuleFor(c => c.ObjetoFolio).Folio();
        RuleFor(c => c.Correo).Correo();
        RuleFor(c => c.ConsentimientoFolio).Folio();
        RuleFor(c => c.Nombre).TextoOpcional(DatosDeContacto.NombreMaximo);
        RuleFor(c => c.Nombre).NotEmpty().When(c => c.Adherente is Adherente.Organizacion).WithMessage("Di cómo se llama la organización.");
        RuleFor(c => c.Telefono).TelefonoOpcional();
        RuleFor(c => c.PublicarNombre).Equal(false).When(c => c.Adherente is Adherente.Persona).WithErrorCode("no_aplica").WithMessage("El nombre de una persona no se publica.");
    }
}

internal sealed class SolicitarAdhesionHandler(DifusionDbContext db, Resguardo resguardo, ISender sender, TimeProvider clock)
    : IRequestHandler<SolicitarAdhesion, AdhesionSolicitada>
{
    private static readonly AdhesionSolicitada Acuse = new(
        "Te enviamos un correo con un enlace para confirmar. Si no llega en unos minutos, revisa la carpeta de correo no deseado.", (int)Enlace.Vigencia.TotalHours);

    public async Task<AdhesionSolicitada> Handle(SolicitarAdhesion comando, CancellationToken ct)
    {
        var ahora = clock.GetUtcNow();
        var estado = await sender.EstadoAsync(comando.ObjetoFolio, ct) ?? throw Preguntas.NoExiste(nameof(comando.ObjetoFolio), $"No existe el plan o compromiso «{comando.ObjetoFolio}».");
        ObjetoDeAdhesion.ExigirAbierto(comando.ObjetoFolio, estado);
        await db.ExigirVigenteAsync(PropositoConsentimiento.Adhesion, comando.ConsentimientoFolio, ahora.ToLegalDay(), ct);

        // Nobody is looked up here: the work, and so the time, is the same for everybody.
        var dato = resguardo.Guardar(new(comando.Correo, comando.Nombre, comando.Telefono), Adhesion.Proposito, comando.ConsentimientoFolio, ahora);
        db.DatosPersonales.Add(dato);
        db.Solicitudes.Add(new()
        {
            ObjetoFolio = comando.ObjetoFolio, Adherente = comando.Adherente, Tipo = comando.Tipo, PublicarNombre = comando.PublicarNombre, AceptaContacto = comando.AceptaContacto,
            ConsentimientoFolio = comando.ConsentimientoFolio, DatoId = dato.Id, Ejemplo = comando.Ejemplo,
        });
        await db.SaveChangesAsync(ct);

        return Acuse;
    }
}
