namespace OpenGov.Difusion.Paginas;

/// <summary>Publica una página: desde entonces cualquiera la lee.</summary>
internal sealed record PublicarPagina : Acto, IRequest<PaginaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarPaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("paginas/{folio}/publicacion", async (string folio, PublicarPagina comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarPagina))
        .WithSummary("Publica una página que era borrador")
        .RequireScope(Scopes.EscribirPaginas)
        .RequireIfMatch();
}

internal sealed class PublicarPaginaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<PublicarPagina, PaginaPublicaDetalle>
{
    public async Task<PaginaPublicaDetalle> Handle(PublicarPagina comando, CancellationToken ct)
    {
        var pagina = await db.TargetAsync<PaginaPublica>(comando.Folio, ct);

        pagina.Publicar(comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PaginaPublicaDetalle>(pagina);
    }
}
