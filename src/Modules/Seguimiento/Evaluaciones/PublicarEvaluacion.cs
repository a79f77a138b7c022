using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Publica una evaluación firmada: desde entonces no cambia.</summary>
internal sealed record PublicarEvaluacion : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("evaluaciones/{folio}/publicacion", async (string folio, PublicarEvaluacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarEvaluacion))
        .WithSummary("Publica una evaluación firmada")
        .RequireScope(Scopes.Comite)
        .RequireIfMatch();
}

internal sealed class PublicarEvaluacionHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<PublicarEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(PublicarEvaluacion comando, CancellationToken ct)
    {
        var evaluacion = await db.TargetAsync<EvaluacionCompromiso>(comando.Folio, ct);
        var expediente = await db.HoldAsync<Expediente>(evaluacion.CompromisoFolio, ct, shared: true);
        var comite = await db.GetAsync<ComiteSeguimiento>(evaluacion.ComiteFolio, ct);

        evaluacion.Publicar(expediente, comite, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
