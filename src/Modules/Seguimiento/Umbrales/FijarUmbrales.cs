using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Avances;

namespace OpenGov.Seguimiento.Umbrales;

/// <summary>Fija los umbrales con que se juzga el semáforo de un plan desde el día del acto; los días anteriores se siguen juzgando con los que regían.</summary>
/// <param name="Verde">Cuánto puede ir lo verificado por debajo del tiempo transcurrido y seguir en verde; fracción de 1.</param>
/// <param name="Amarillo">Lo mismo para amarillo; más allá es rojo.</param>
/// <param name="DiasVencida">Más de estos días de vencida sin verificar, una sola actividad pone el compromiso en rojo.</param>
/// <param name="SinReporte">Tantos periodos seguidos sin reporte ponen el compromiso en rojo.</param>
internal sealed record FijarUmbrales(decimal Verde, decimal Amarillo, int DiasVencida, int SinReporte) : Acto, IRequest<UmbralesDePlanDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class FijarUmbralesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes/{folio}/umbrales", async (string folio, FijarUmbrales comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("umbrales", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(FijarUmbrales))
        .WithSummary("Fija los umbrales del semáforo de un plan")
        .RequireScope(Scopes.Comite);
}

internal sealed class FijarUmbralesValidator : AbstractValidator<FijarUmbrales>
{
    public FijarUmbralesValidator()
    {
        RuleFor(c => c.Verde).InclusiveBetween(0, 1).PrecisionScale(4, 3, ignoreTrailingZeros: true);
        RuleFor(c => c.Amarillo).InclusiveBetween(0, 1).PrecisionScale(4, 3, ignoreTrailingZeros: true).GreaterThanOrEqualTo(c => c.Verde);
        RuleFor(c => c.DiasVencida).InclusiveBetween(0, 3_650);
        RuleFor(c => c.SinReporte).InclusiveBetween(1, 100);
    }
}

internal sealed class FijarUmbralesHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<FijarUmbrales, UmbralesDePlanDetalle>
{
    public async Task<UmbralesDePlanDetalle> Handle(FijarUmbrales comando, CancellationToken ct)
    {
        var plan = await sender.Send(new PreguntarPlan(comando.Folio), ct) ?? throw new NotFoundException("planes", comando.Folio);
        var numero = await db.NextNumberAsync(UmbralesDePlan.Serie(plan.Folio), ct); // whoever fixes others at the same time waits here
        var fijados = await db.Umbrales.AsNoTracking().Where(u => u.PlanFolio == plan.Folio).ToListAsync(ct);

        var umbrales = UmbralesDePlan.Fijar(
            numero, plan.Folio, fijados, new UmbralesSemaforo("", comando.Verde, comando.Amarillo, comando.DiasVencida, comando.SinReporte), comando.Motivo, comando.FechaDelActo(clock));
        db.Umbrales.Add(umbrales);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<UmbralesDePlanDetalle>(umbrales);
    }
}
