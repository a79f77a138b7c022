using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Abre el reporte de un periodo, en borrador; hay uno por compromiso y periodo.</summary>
/// <param name="Periodo">Periodo del calendario: AAAA-MM, AAAA-Tn o AAAA-Sn según la frecuencia del expediente, por ejemplo 2022-T1.</param>
/// <param name="Avances">Avance de cada actividad reportada.</param>
/// <param name="Dificultades">Qué estorbó; obligatorias al enviar si algo va atrasado.</param>
internal sealed record AbrirReporte(string Periodo, IReadOnlyList<AvanceDeActividad> Avances, IReadOnlyList<Dificultad>? Dificultades = null)
    : Acto, IRequest<ReporteAvanceDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AbrirReporteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/reportes", async (string folio, AbrirReporte comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("reportes", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AbrirReporte))
        .WithSummary("Abre el reporte de avance de un periodo")
        .RequireScope(Scopes.Reportar);
}

internal sealed class AbrirReporteValidator : AbstractValidator<AbrirReporte>
{
    public AbrirReporteValidator()
    {
        RuleFor(c => c.Periodo).NotEmpty().Matches(PeriodoReporte.Forma).WithErrorCode("forma").WithMessage("Un periodo se escribe como dice el calendario del compromiso, por ejemplo 2022-T1.");
        RuleFor(c => c.Avances).NotNull().Hasta(AvanceDeActividad.AvancesMaximo);
        RuleForEach(c => c.Avances).NotNull().SetValidator(new AvanceDeActividadValidator());
        RuleFor(c => c.Dificultades!).Hasta(Dificultad.DificultadesMaximo);
        RuleForEach(c => c.Dificultades).NotNull().SetValidator(new DificultadValidator());
    }
}

internal sealed class AvanceDeActividadValidator : AbstractValidator<AvanceDeActividad>
{
    public AvanceDeActividadValidator()
    {
        RuleFor(a => a.Actividad).ClaveDeActividad();
        RuleFor(a => a.Porcentaje).InclusiveBetween(0, 100).PrecisionScale(5, 2, ignoreTrailingZeros: true);
        RuleFor(a => a.Descripcion).Texto(AvanceDeActividad.DescripcionMaximo);
        RuleFor(a => a.EvidenciasFolios).NotNull().Hasta(AvanceDeActividad.EvidenciasMaximo);
        RuleForEach(a => a.EvidenciasFolios).Folio();
    }
}

internal sealed class DificultadValidator : AbstractValidator<Dificultad>
{
    public DificultadValidator() => RuleFor(d => d.Texto).Texto(Dificultad.TextoMaximo);
}

internal sealed class AbrirReporteHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<AbrirReporte, ReporteAvanceDetalle>
{
    public async Task<ReporteAvanceDetalle> Handle(AbrirReporte comando, CancellationToken ct)
    {
        var expediente = await db.GetAsync<Expediente>(comando.Folio, ct);

        var reporte = ReporteAvance.Abrir(expediente, comando.Periodo, comando.Avances, comando.Dificultades ?? [], comando.FechaDelActo(clock));
        db.Reportes.Add(reporte);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ReporteAvanceDetalle>(reporte);
    }
}
