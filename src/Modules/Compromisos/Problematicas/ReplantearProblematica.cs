namespace OpenGov.Compromisos.Problematicas;

/// <summary>Corrige o completa una problemática en borrador, entera.</summary>
/// <param name="Planteamiento">El problema con sus causas, sus efectos y sus datos; sustituye al anterior.</param>
internal sealed record ReplantearProblematica(Planteamiento Planteamiento) : Acto, IRequest<ProblematicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ReplantearProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("problematicas/{folio}/planteamiento", async (string folio, ReplantearProblematica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ReplantearProblematica))
        .WithSummary("Corrige una problemática en borrador")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ReplantearProblematicaValidator : AbstractValidator<ReplantearProblematica>
{
    public ReplantearProblematicaValidator() => RuleFor(c => c.Planteamiento).SetValidator(new PlanteamientoValidator());
}

internal sealed class ReplantearProblematicaHandler(CompromisosDbContext db) : IRequestHandler<ReplantearProblematica, ProblematicaDetalle>
{
    public async Task<ProblematicaDetalle> Handle(ReplantearProblematica comando, CancellationToken ct)
    {
        var problematica = await db.TargetAsync<Problematica>(comando.Folio, ct);

        problematica.Replantear(comando.Planteamiento);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ProblematicaDetalle>(problematica);
    }
}
