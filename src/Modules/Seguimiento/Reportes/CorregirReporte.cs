using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Reescribe un reporte en borrador u observado; sustituye todo su contenido.</summary>
/// <param name="Avances">Avance de cada actividad reportada.</param>
/// <param name="Dificultades">Qué estorbó; obligatorias si algo va atrasado.</param>
internal sealed record CorregirReporte(
    IReadOnlyList<AvanceDeActividad> Avances, IReadOnlyList<Dificultad>? Dificultades = null)
    : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CorregirReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("reportes/{folio}", async (string folio, CorregirReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CorregirReporte))
        .WithSummary("Reescribe un reporte en borrador u observado")
        .RequireScope(Scopes.Reportar)
        .RequireIfMatch();
}

internal sealed class CorregirReporteValidator : AbstractValidator<CorregirReporte>
{
    public CorregirReporteValidator()
    {
        RuleFor(c => c.Avances).NotNull().Hasta(AvanceDeActividad.AvancesMaximo);
        RuleForEach(c => c.Avances).NotNull().SetValidator(new AvanceDeActividadValidator());
        RuleFor(c => c.Dificultades!).Hasta(Dificultad.DificultadesMaximo);
        RuleForEach(c => c.Dificultades).NotNull().SetValidator(new DificultadValidator());
    }
}

internal sealed class CorregirReporteHandler(SeguimientoDbContext db) : IRequestHandler<CorregirReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(CorregirReporte comando, CancellationToken ct)
    {
        var reporte = await db.TargetAsync<ReporteAvance>(comando.Folio, ct);
        var expediente = await db.GetAsync<Expediente>(reporte.CompromisoFolio, ct);

        reporte.Corregir(expediente, comando.Avances, comando.Dificultades ?? []);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
