namespace OpenGov.Difusion.Paginas;

/// <summary>Cambia lo que una página dice. Si ya es pública, la edición lo es en el acto y la versión anterior se sigue pudiendo leer.</summary>
/// <param name="Titulo">Título de la página.</param>
/// <param name="Bloques">Todo el contenido, en orden; sustituye al anterior.</param>
/// <param name="Documentos">Todos los documentos que ofrece; sustituyen a los anteriores.</param>
/// <param name="Resumen">De qué trata, en una frase.</param>
internal sealed record EditarPagina(
    string Titulo, IReadOnlyList<Bloque> Bloques, IReadOnlyList<DocumentoDePagina>? Documentos = null, string? Resumen = null)
    : Acto, IContenidoDePagina, IRequest<PaginaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class EditarPaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("paginas/{folio}/contenido", async (string folio, EditarPagina comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(EditarPagina))
        .WithSummary("Cambia lo que una página dice")
        .RequireScope(Scopes.EscribirPaginas)
        .RequireIfMatch();
}

internal sealed class EditarPaginaValidator : AbstractValidator<EditarPagina>
{
    public EditarPaginaValidator() => this.ExigirContenido();
}

internal sealed class EditarPaginaHandler(DifusionDbContext db) : IRequestHandler<EditarPagina, PaginaPublicaDetalle>
{
    public async Task<PaginaPublicaDetalle> Handle(EditarPagina comando, CancellationToken ct)
    {
        var pagina = await db.TargetAsync<PaginaPublica>(comando.Folio, ct);

        pagina.Editar(ContenidoPagina.De(comando));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PaginaPublicaDetalle>(pagina);
    }
}
