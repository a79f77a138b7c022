namespace OpenGov.Difusion.Paginas;

/// <summary>Archiva una página publicada: se conserva y se sigue leyendo, pero ya no cambia.</summary>
internal sealed record ArchivarPagina : Acto, IRequest<PaginaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ArchivarPaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("paginas/{folio}/archivo", async (string folio, ArchivarPagina comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ArchivarPagina))
        .WithSummary("Archiva una página publicada")
        .RequireScope(Scopes.EscribirPaginas)
        .RequireIfMatch();
}

internal sealed class ArchivarPaginaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<ArchivarPagina, PaginaPublicaDetalle>
{
    public async Task<PaginaPublicaDetalle> Handle(ArchivarPagina comando, CancellationToken ct)
    {
        var pagina = await db.TargetAsync<PaginaPublica>(comando.Folio, ct);

        pagina.Archivar(comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PaginaPublicaDetalle>(pagina);
    }
}
