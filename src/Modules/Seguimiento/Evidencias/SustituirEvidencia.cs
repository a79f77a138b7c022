using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Sustituye una evidencia por otra de la misma actividad; la anterior queda pública, con su huella y el motivo.</summary>
/// <param name="Tipo">Qué clase de prueba es la nueva.</param>
/// <param name="Titulo">Qué muestra.</param>
/// <param name="FechaHecho">Día en que ocurrió lo que muestra.</param>
/// <param name="Aporto">Institución o persona que la aporta.</param>
/// <param name="Documento">El documento, si es uno.</param>
/// <param name="Instantanea">La página o archivo en la red, si es eso.</param>
/// <param name="Reserva">Por qué no debe publicarse, por ejemplo porque lleva datos personales; si se omite, la evidencia es pública.</param>
internal sealed record SustituirEvidencia(
    TipoEvidencia Tipo, string Titulo, DateOnly FechaHecho, string Aporto, Documento? Documento = null, Instantanea? Instantanea = null,
    string? Reserva = null)
    : Acto, IRequest<EvidenciaDetalle>
{
    [JsonIgnore]
    public string CompromisoFolio { get; init; } = "";

    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class SustituirEvidenciaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/evidencias/{evidencia}/sustitucion", async (
            string folio, string evidencia, SustituirEvidencia comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("evidencias", await sender.Send(comando with { CompromisoFolio = folio, Folio = evidencia }, ct)))
        .WithName(nameof(SustituirEvidencia))
        .WithSummary("Sustituye una evidencia por otra de la misma actividad")
        .RequireScope(Scopes.Reportar)
        .RequireIfMatch();
}

internal sealed class SustituirEvidenciaValidator : AbstractValidator<SustituirEvidencia>
{
    public SustituirEvidenciaValidator()
    {
        RuleFor(c => c.Titulo).Texto(Evidencia.TituloMaximo);
        RuleFor(c => c.FechaHecho).NotEmpty();
        RuleFor(c => c.Aporto).Texto(Evidencia.AportoMaximo);
        RuleFor(c => c.Reserva).TextoOpcional(Evidencia.ReservaMaximo);
        RuleFor(c => c.Documento!).SetValidator(new DocumentoValidator()).When(c => c.Documento is not null);
        RuleFor(c => c.Instantanea!).SetValidator(new InstantaneaValidator()).When(c => c.Instantanea is not null);
    }
}

internal sealed class SustituirEvidenciaHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<SustituirEvidencia, EvidenciaDetalle>
{
    public async Task<EvidenciaDetalle> Handle(SustituirEvidencia comando, CancellationToken ct)
    {
        var anterior = await db.EvidenciaDe(comando.CompromisoFolio, comando.Folio, ct);
        var expediente = await db.GetAsync<Expediente>(comando.CompromisoFolio, ct);
        var folio = await db.NuevoFolioDeEvidencia(expediente.Folio, ct);

        var nueva = anterior.Sustituir(
            folio, expediente,
            new(comando.Tipo, comando.Titulo, comando.Documento, comando.Instantanea, comando.FechaHecho, comando.Aporto) { Reserva = comando.Reserva },
            comando.Motivo, comando.FechaDelActo(clock));
        db.Evidencias.Add(nueva);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvidenciaDetalle>(nueva);
    }
}
