using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Aporta evidencia de una actividad: un documento por su huella, o una página con la huella de su copia.</summary>
/// <param name="Actividad">Clave de la actividad que muestra.</param>
/// <param name="Tipo">Qué clase de prueba es.</param>
/// <param name="Titulo">Qué muestra.</param>
/// <param name="FechaHecho">Día en que ocurrió lo que muestra.</param>
/// <param name="Aporto">Institución o persona que la aporta.</param>
/// <param name="Documento">El documento, si es uno.</param>
/// <param name="Instantanea">La página o archivo en la red, si es eso.</param>
/// <param name="Reserva">Por qué no debe publicarse, por ejemplo porque lleva datos personales; si se omite, la evidencia es pública.</param>
internal sealed record AportarEvidencia(
    string Actividad, TipoEvidencia Tipo, string Titulo, DateOnly FechaHecho, string Aporto, Documento? Documento = null, Instantanea? Instantanea = null,
    string? Reserva = null)
    : Acto, IRequest<EvidenciaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AportarEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/evidencias", async (string folio, AportarEvidencia comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("evidencias", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AportarEvidencia))
        .WithSummary("Aporta evidencia de una actividad")
        .RequireScope(Scopes.Reportar);
}

internal sealed class AportarEvidenciaValidator : AbstractValidator<AportarEvidencia>
{
    public AportarEvidenciaValidator()
    {
        RuleFor(c => c.Actividad).ClaveDeActividad();
        RuleFor(c => c.Titulo).Texto(Evidencia.TituloMaximo);
        RuleFor(c => c.FechaHecho).NotEmpty();
        RuleFor(c => c.Aporto).Texto(Evidencia.AportoMaximo);
        RuleFor(c => c.Reserva).TextoOpcional(Evidencia.ReservaMaximo);
        RuleFor(c => c.Documento!).SetValidator(new DocumentoValidator()).When(c => c.Documento is not null);
        RuleFor(c => c.Instantanea!).SetValidator(new InstantaneaValidator()).When(c => c.Instantanea is not null);
    }
}

internal sealed class InstantaneaValidator : AbstractValidator<Instantanea>
{
    public InstantaneaValidator()
    {
        RuleFor(i => i.Url).NotEmpty().EnlaceOpcional(Evidencia.UrlMaximo);
        RuleFor(i => i.HuellaSha256).HuellaSha256();
        RuleFor(i => i.TomadaEl).NotEmpty();
    }
}

internal sealed class AportarEvidenciaHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<AportarEvidencia, EvidenciaDetalle>
{
    public async Task<EvidenciaDetalle> Handle(AportarEvidencia comando, CancellationToken ct)
    {
        var expediente = await db.GetAsync<Expediente>(comando.Folio, ct);
        var folio = await db.NuevoFolioDeEvidencia(expediente.Folio, ct);

        var evidencia = Evidencia.Aportar(
            folio, expediente, comando.Actividad,
            new(comando.Tipo, comando.Titulo, comando.Documento, comando.Instantanea, comando.FechaHecho, comando.Aporto) { Reserva = comando.Reserva },
            comando.FechaDelActo(clock));
        db.Evidencias.Add(evidencia);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvidenciaDetalle>(evidencia);
    }
}
