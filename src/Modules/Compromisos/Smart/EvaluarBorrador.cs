using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Smart;

/// <summary>Evalúa un borrador sin guardar nada, para que una mesa pruebe sus palabras mientras las escribe. La ficha es la que tendría el compromiso si se guardara así.</summary>
/// <param name="Redaccion">El borrador, tan incompleto como esté.</param>
/// <param name="PlanFolio">Folio del plan, para revisar que el plazo quepa en su vigencia.</param>
internal sealed record EvaluarBorrador(Redaccion Redaccion, string? PlanFolio = null) : IRequest<FichaSmart>;

internal sealed class EvaluarBorradorEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("fichas-smart", async (EvaluarBorrador comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(EvaluarBorrador))
        .WithSummary("Evalúa un borrador de compromiso sin guardarlo")
        .AllowAnonymous(); // it stores nothing: whoever drafts needs no account
}

internal sealed class EvaluarBorradorValidator : AbstractValidator<EvaluarBorrador>
{
    public EvaluarBorradorValidator()
    {
        RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
        RuleFor(c => c.PlanFolio).FolioOpcional();
    }
}

internal sealed class EvaluarBorradorHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<EvaluarBorrador, FichaSmart>
{
    public async Task<FichaSmart> Handle(EvaluarBorrador comando, CancellationToken ct)
    {
        var vigencia = comando.PlanFolio is not { } plan ? null
            : (await db.VigenciaDelPlan(plan, ct)).OFalla(nameof(comando.PlanFolio), $"No hay un plan «{plan}».");

        return FichaSmart.Evaluar(await comando.Redaccion.ConSectores(sender, ct), vigencia);
    }
}
