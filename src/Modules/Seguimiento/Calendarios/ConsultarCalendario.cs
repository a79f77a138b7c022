using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

/// <summary>El calendario de reportes de un compromiso, como está en una fecha.</summary>
internal sealed record ConsultarCalendario(string Folio, TimeParameters Cuando) : IRequest<CalendarioCompromiso>;

/// <summary>El calendario de reportes de un compromiso: qué se debe, qué se entregó y en qué periodos hubo silencio.</summary>
/// <param name="CompromisoFolio">Compromiso.</param>
/// <param name="Titulo">Su título.</param>
/// <param name="Fecha">Día al que corresponde la lectura.</param>
/// <param name="Frecuencia">Cada cuánto se reporta.</param>
/// <param name="DiasParaReportar">Días después del fin de un periodo en que el silencio se vuelve sin_reporte.</param>
/// <param name="Periodos">Los periodos, en orden.</param>
/// <param name="Ejemplo">Verdadero si algún acto sobre el expediente se registró como dato de ejemplo.</param>
internal sealed record CalendarioCompromiso(
    string CompromisoFolio, string Titulo, DateOnly Fecha, FrecuenciaReporte Frecuencia, int DiasParaReportar, IReadOnlyList<PeriodoEnCalendario> Periodos, bool Ejemplo);

internal sealed class ConsultarCalendarioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("compromisos/{folio}/calendario", async (string folio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarCalendario(folio, cuando), ct)))
        .WithName(nameof(ConsultarCalendario))
        .WithSummary("Consulta el calendario de reportes de un compromiso")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarCalendarioHandler(DocumentStore documentos, TimeProvider clock) : IRequestHandler<ConsultarCalendario, CalendarioCompromiso>
{
    public async Task<CalendarioCompromiso> Handle(ConsultarCalendario consulta, CancellationToken ct)
    {
        var expediente = await documentos.ReadAsync<ExpedienteDetalle>(SeguimientoModule.Schema, "expedientes", consulta.Folio, consulta.Cuando, ct)
            ?? throw new NotFoundException("expedientes", consulta.Folio);

        var dia = consulta.Cuando.Day(clock);
        return new(expediente.Folio, expediente.Titulo, dia, expediente.Frecuencia, expediente.DiasParaReportar, CalendarioReportes.De(expediente, dia), expediente.Ejemplo);
    }
}
