using OpenGov.Seguimiento.Comites;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Lee el borrador de una evaluación en nombre de un integrante del comité que no esté excusado de ese compromiso.</summary>
internal sealed record ConsultarBorradorDeEvaluacion(string Folio, string PersonaFolio) : IRequest<EvaluacionDetalle>;

internal sealed class ConsultarBorradorDeEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("evaluaciones/{folio}/borrador/{persona}", async (string folio, string persona, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(new ConsultarBorradorDeEvaluacion(folio, persona), ct)))
        .WithName(nameof(ConsultarBorradorDeEvaluacion))
        .WithSummary("Lee el borrador de una evaluación, como integrante del comité")
        .RequireScope(Scopes.Integrante, narrowedBy: "persona");
}

internal sealed class ConsultarBorradorDeEvaluacionHandler(SeguimientoDbContext db, DocumentStore documentos, ActContext act, TimeProvider clock)
    : IRequestHandler<ConsultarBorradorDeEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(ConsultarBorradorDeEvaluacion consulta, CancellationToken ct)
    {
        var evaluacion = await db.GetAsync<EvaluacionCompromiso>(consulta.Folio, ct);
        var comites = await db.Comites.AsNoTracking().Where(c => c.PlanFolio == evaluacion.PlanFolio).ToListAsync(ct); // one takes over the drafts of another

        return act.Actor.FirmaPor(consulta.PersonaFolio) && comites.Exists(c => c.PuedeLeerBorradores(consulta.PersonaFolio, evaluacion.CompromisoFolio, clock.GetToday()))
            && await documentos.ReadAsync<EvaluacionDetalle>(SeguimientoModule.Schema, "evaluaciones", consulta.Folio, new(null, null), ct, drafts: true) is { } borrador
                ? borrador : throw new NotFoundException("evaluaciones", consulta.Folio);
    }
}
