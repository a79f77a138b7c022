using OpenGov.Compromisos.Compromisos;

namespace OpenGov.Compromisos.Problematicas;

/// <summary>Archiva una problemática que no llegó al plan, o que ya no atiende ningún compromiso abierto. El motivo es obligatorio y se publica.</summary>
internal sealed record ArchivarProblematica : Acto, IRequest<ProblematicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ArchivarProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("problematicas/{folio}/archivo", async (string folio, ArchivarProblematica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ArchivarProblematica))
        .WithSummary("Archiva una problemática que ya nadie atiende")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ArchivarProblematicaHandler(CompromisosDbContext db) : IRequestHandler<ArchivarProblematica, ProblematicaDetalle>
{
    public async Task<ProblematicaDetalle> Handle(ArchivarProblematica comando, CancellationToken ct)
    {
        var problematica = await db.TargetAsync<Problematica>(comando.Folio, ct);

        problematica.Archivar(comando.Motivo, await Atendida(problematica.Folio, ct));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ProblematicaDetalle>(problematica);
    }

    private async Task<IReadOnlyCollection<string>> Atendida(string folio, CancellationToken ct) => await db.Compromisos.AsNoTracking()
        .Where(c => EF.Property<string?>(c, CompromisoConfiguration.QueAtiende) == folio && !PasosDeCompromiso.Terminados.Contains(c.Estado))
        .OrderBy(c => c.Folio).Select(c => c.Folio).ToListAsync(ct);
}
