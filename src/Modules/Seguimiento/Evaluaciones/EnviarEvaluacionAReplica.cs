using Microsoft.Extensions.Options;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Envía un borrador al responsable, que tiene diez días para replicar; desde entonces es público.</summary>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
internal sealed record EnviarEvaluacionAReplica(string PersonaFolio) : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class EnviarEvaluacionAReplicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("evaluaciones/{folio}/envio", async (string folio, EnviarEvaluacionAReplica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(EnviarEvaluacionAReplica))
        .WithSummary("Envía una evaluación a réplica del responsable")
        .RequireScope(Scopes.Verificar)
        .RequireIfMatch();
}

internal sealed class EnviarEvaluacionAReplicaValidator : AbstractValidator<EnviarEvaluacionAReplica>
{
    public EnviarEvaluacionAReplicaValidator() => RuleFor(c => c.PersonaFolio).Folio();
}

internal sealed class EnviarEvaluacionAReplicaHandler(SeguimientoDbContext db, ActContext act, IOptions<SeguimientoOptions> options, TimeProvider clock) : IRequestHandler<EnviarEvaluacionAReplica, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(EnviarEvaluacionAReplica comando, CancellationToken ct)
    {
        var evaluacion = await db.TargetAsync<EvaluacionCompromiso>(comando.Folio, ct);
        act.Actor.ExigirQueJuzgue(evaluacion.CompromisoFolio, comando.PersonaFolio);
        var expediente = await db.HoldAsync<Expediente>(evaluacion.CompromisoFolio, ct, shared: true);
        var comite = await db.ExigirComiteEnFunciones(evaluacion.PlanFolio, ct);
        var citadas = await db.EvidenciasLegibles(evaluacion.Contenido.Citadas(), act.Actor, ct);

        evaluacion.EnviarAReplica(expediente, comite, comando.PersonaFolio, citadas, options.Value.DiasDeReplica, comando.FechaDeParte(act, clock, evaluacion.CompromisoFolio));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
