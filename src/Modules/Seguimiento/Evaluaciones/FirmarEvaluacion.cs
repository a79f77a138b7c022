using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Un integrante no excusado firma una evaluación que ya pasó por la réplica; con la mayoría queda firmada (E3).</summary>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
internal sealed record FirmarEvaluacion(string PersonaFolio) : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class FirmarEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("evaluaciones/{folio}/firmas", async (string folio, FirmarEvaluacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(FirmarEvaluacion))
        .WithSummary("Firma una evaluación")
        .RequireScope(Scopes.Verificar)
        .RequireIfMatch();
}

internal sealed class FirmarEvaluacionValidator : AbstractValidator<FirmarEvaluacion>
{
    public FirmarEvaluacionValidator() => RuleFor(c => c.PersonaFolio).Folio();
}

internal sealed class FirmarEvaluacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<FirmarEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(FirmarEvaluacion comando, CancellationToken ct)
    {
        var evaluacion = await db.TargetAsync<EvaluacionCompromiso>(comando.Folio, ct);
        act.Actor.ExigirQueJuzgue(evaluacion.CompromisoFolio, comando.PersonaFolio);
        var expediente = await db.HoldAsync<Expediente>(evaluacion.CompromisoFolio, ct, shared: true);
        var comite = await db.ExigirComiteEnFunciones(evaluacion.PlanFolio, ct);

        evaluacion.Firmar(expediente, comite, comando.PersonaFolio, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
