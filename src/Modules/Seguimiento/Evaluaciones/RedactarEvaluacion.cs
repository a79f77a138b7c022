using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Cambia una evaluación en borrador, o después de la réplica y antes de la primera firma.</summary>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
/// <param name="Contenido">Códigos, sustento y narrativa; sustituye a lo que decía.</param>
internal sealed record RedactarEvaluacion(string PersonaFolio, ContenidoEvaluacion Contenido) : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RedactarEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("evaluaciones/{folio}/contenido", async (string folio, RedactarEvaluacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RedactarEvaluacion))
        .WithSummary("Redacta una evaluación")
        .RequireScope(Scopes.Verificar)
        .RequireIfMatch();
}

internal sealed class RedactarEvaluacionValidator : AbstractValidator<RedactarEvaluacion>
{
    public RedactarEvaluacionValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Contenido).SetValidator(new ContenidoEvaluacionValidator());
    }
}

internal sealed class RedactarEvaluacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<RedactarEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(RedactarEvaluacion comando, CancellationToken ct)
    {
        var evaluacion = await db.TargetAsync<EvaluacionCompromiso>(comando.Folio, ct);
        act.Actor.ExigirQueJuzgue(evaluacion.CompromisoFolio, comando.PersonaFolio);
        var expediente = await db.HoldAsync<Expediente>(evaluacion.CompromisoFolio, ct, shared: true);
        var comite = await db.ExigirComiteEnFunciones(evaluacion.PlanFolio, ct);
        var citadas = await db.EvidenciasLegibles(comando.Contenido.Citadas(), act.Actor, ct);

        evaluacion.Redactar(expediente, comite, comando.PersonaFolio, comando.Contenido, citadas, comando.FechaDeParte(act, clock, evaluacion.CompromisoFolio));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
