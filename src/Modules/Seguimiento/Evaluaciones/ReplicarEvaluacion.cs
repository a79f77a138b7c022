namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>
/// El responsable del compromiso responde a la evaluación, una vez y dentro de su plazo. Se publica con ella. La presentada hace más de un día la registra
/// la secretaría técnica.
/// </summary>
/// <param name="Texto">Lo que responde.</param>
internal sealed record ReplicarEvaluacion(string Texto) : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ReplicarEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("evaluaciones/{folio}/replica", async (string folio, ReplicarEvaluacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ReplicarEvaluacion))
        .WithSummary("Registra la réplica del responsable a una evaluación")
        .RequireScope(Scopes.Reportar)
        .RequireIfMatch();
}

internal sealed class ReplicarEvaluacionValidator : AbstractValidator<ReplicarEvaluacion>
{
    public ReplicarEvaluacionValidator() => RuleFor(c => c.Texto).Texto(ReplicaEvaluacion.TextoMaximo, ReplicaEvaluacion.TextoMinimo);
}

internal sealed class ReplicarEvaluacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<ReplicarEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(ReplicarEvaluacion comando, CancellationToken ct)
    {
        var evaluacion = await db.TargetAsync<EvaluacionCompromiso>(comando.Folio, ct);

        evaluacion.Replicar(comando.Texto, comando.FechaDeParte(act, clock, evaluacion.CompromisoFolio));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
