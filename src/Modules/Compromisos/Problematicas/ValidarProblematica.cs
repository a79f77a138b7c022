namespace OpenGov.Compromisos.Problematicas;

/// <summary>Valida una problemática con al menos una causa y un efecto: desde entonces puede elegirse entre sus alternativas.</summary>
internal sealed record ValidarProblematica : Acto, IRequest<ProblematicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ValidarProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("problematicas/{folio}/validacion", async (string folio, ValidarProblematica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ValidarProblematica))
        .WithSummary("Valida una problemática")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ValidarProblematicaHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<ValidarProblematica, ProblematicaDetalle>
{
    public async Task<ProblematicaDetalle> Handle(ValidarProblematica comando, CancellationToken ct)
    {
        var problematica = await db.TargetAsync<Problematica>(comando.Folio, ct);

        problematica.Validar(comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ProblematicaDetalle>(problematica);
    }
}
