using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Indicadores;

namespace OpenGov.Seguimiento.Mediciones;

/// <summary>Registra el valor de un indicador en un periodo; no cambia después: se corrige con otra medición.</summary>
/// <param name="Periodo">Días que cubre, ya transcurridos.</param>
/// <param name="Valor">Valor medido, en la unidad del indicador.</param>
/// <param name="Procedencia">Cómo, cuándo y dónde se obtuvo.</param>
/// <param name="Capturo">Quién lo captura.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias del compromiso que lo muestran.</param>
/// <param name="Desgloses">Partes del valor por municipio, sexo o grupo de edad; las de menos de cinco casos no se publican.</param>
/// <param name="CorrigeFolio">Folio de la medición del mismo periodo a la que corrige; exige «motivo».</param>
internal sealed record RegistrarMedicion(
    Periodo Periodo, decimal Valor, Procedencia Procedencia, string Capturo, IReadOnlyList<string>? EvidenciasFolios = null,
    IReadOnlyList<Desglose>? Desgloses = null, string? CorrigeFolio = null) : Acto, IRequest<MedicionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RegistrarMedicionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("indicadores/{folio}/mediciones", async (string folio, RegistrarMedicion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("mediciones", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RegistrarMedicion))
        .WithSummary("Registra la medición de un indicador en un periodo")
        .RequireScope(Scopes.Reportar);
}

internal sealed class RegistrarMedicionValidator : AbstractValidator<RegistrarMedicion>
{
    public RegistrarMedicionValidator()
    {
        RuleFor(c => c.Periodo).NotNull().SetValidator(new PeriodoCerradoValidator());
        RuleFor(c => c.Valor).PrecisionScale(18, 4, ignoreTrailingZeros: true);
        RuleFor(c => c.Procedencia).NotNull().SetValidator(new ProcedenciaValidator());
        RuleFor(c => c.Capturo).Texto(ContenidoMedicion.CapturoMaximo);
        RuleFor(c => c.EvidenciasFolios!).Hasta(ContenidoMedicion.EvidenciasMaximo);
        RuleForEach(c => c.EvidenciasFolios).Folio();
        RuleFor(c => c.Desgloses!).Hasta(Desglose.DesglosesMaximo);
        RuleForEach(c => c.Desgloses).NotNull().SetValidator(new DesgloseValidator());
        RuleFor(c => c.CorrigeFolio).FolioOpcional();
    }
}

internal sealed class PeriodoCerradoValidator : AbstractValidator<Periodo>
{
    public PeriodoCerradoValidator() => RuleFor(p => p.Hasta).NotNull().GreaterThanOrEqualTo(p => p.Desde);
}

internal sealed class ProcedenciaValidator : AbstractValidator<Procedencia>
{
    public ProcedenciaValidator()
    {
        RuleFor(p => p.Fuente).Texto(ContenidoMedicion.FuenteMaximo);
        RuleFor(p => p.ObtenidoEl).NotEmpty();
        RuleFor(p => p.Sistema).TextoOpcional(ContenidoMedicion.SistemaMaximo);
        RuleFor(p => p.Enlace).EnlaceOpcional();
    }
}

internal sealed class DesgloseValidator : AbstractValidator<Desglose>
{
    public DesgloseValidator()
    {
        RuleFor(d => d.Valor).PrecisionScale(18, 4, ignoreTrailingZeros: true);
        RuleFor(d => d.Casos).InclusiveBetween(0, 100_000_000);
        RuleFor(d => d.Municipio).Matches(Municipios.Forma).Must(clave => clave is null || Municipios.EsClave(clave)).WithErrorCode("no_existe").WithMessage("No es la clave INEGI de un municipio.");
    }
}

internal sealed class RegistrarMedicionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<RegistrarMedicion, MedicionDetalle>
{
    public async Task<MedicionDetalle> Handle(RegistrarMedicion comando, CancellationToken ct)
    {
        var indicador = await db.HoldAsync<Indicador>(comando.Folio, ct); // its series is written by one at a time
        var expediente = await db.GetAsync<Expediente>(indicador.CompromisoFolio, ct);
        var evidencias = await db.LasEvidencias(comando.EvidenciasFolios ?? [], act.Actor, ct);

        var medicion = indicador.Medir(
            expediente,
            new(comando.Periodo, comando.Valor, comando.Procedencia, comando.Capturo, comando.EvidenciasFolios ?? [], comando.Desgloses ?? [], comando.CorrigeFolio, comando.Motivo),
            evidencias, comando.FechaDelActo(clock));
        db.Mediciones.Add(medicion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MedicionDetalle>(medicion);
    }
}
