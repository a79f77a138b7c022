using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Un integrante del comité abre la evaluación de un compromiso, en borrador; hay una por compromiso y momento.</summary>
/// <param name="Momento">diseno, intermedia o final.</param>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
/// <param name="Contenido">Códigos, sustento y narrativa; puede completarse antes de enviarla a réplica.</param>
internal sealed record AbrirEvaluacion(MomentoEvaluacion Momento, string PersonaFolio, ContenidoEvaluacion Contenido) : Acto, IRequest<EvaluacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AbrirEvaluacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/evaluaciones", async (string folio, AbrirEvaluacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("evaluaciones", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AbrirEvaluacion))
        .WithSummary("Abre la evaluación de un compromiso")
        .RequireScope(Scopes.Verificar);
}

internal sealed class AbrirEvaluacionValidator : AbstractValidator<AbrirEvaluacion>
{
    public AbrirEvaluacionValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Contenido).SetValidator(new ContenidoEvaluacionValidator());
    }
}

internal sealed class AbrirEvaluacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<AbrirEvaluacion, EvaluacionDetalle>
{
    public async Task<EvaluacionDetalle> Handle(AbrirEvaluacion comando, CancellationToken ct)
    {
        act.Actor.ExigirQueJuzgue(comando.Folio, comando.PersonaFolio);
        var expediente = await db.HoldAsync<Expediente>(comando.Folio, ct, shared: true);
        var comite = await db.ExigirComiteEnFunciones(expediente.PlanFolio, ct);

        var evaluacion = EvaluacionCompromiso.Abrir(expediente, comite, comando.PersonaFolio, comando.Momento, comando.Contenido, comando.FechaDelActo(clock));
        db.Evaluaciones.Add(evaluacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EvaluacionDetalle>(evaluacion);
    }
}
