namespace OpenGov.Difusion.Paginas;

/// <summary>Redacta una página; es un borrador que solo ve quien escribe hasta que se publica.</summary>
/// <param name="Ruta">Dónde la presentará el sitio, por ejemplo /como-participar; de ella sale el folio, y nunca será de otra página.</param>
/// <param name="Titulo">Título de la página.</param>
/// <param name="Bloques">El contenido, en orden.</param>
/// <param name="Documentos">Documentos que ofrece.</param>
/// <param name="Resumen">De qué trata, en una frase.</param>
internal sealed record RedactarPagina(
    string Ruta, string Titulo, IReadOnlyList<Bloque> Bloques, IReadOnlyList<DocumentoDePagina>? Documentos = null, string? Resumen = null)
    : Acto, IContenidoDePagina, IRequest<PaginaPublicaDetalle>;

internal sealed class RedactarPaginaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("paginas", async (RedactarPagina comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("paginas", await sender.Send(comando, ct)))
        .WithName(nameof(RedactarPagina))
        .WithSummary("Redacta una página pública, como borrador")
        .RequireScope(Scopes.EscribirPaginas);
}

internal sealed class RedactarPaginaValidator : AbstractValidator<RedactarPagina>
{
    public RedactarPaginaValidator()
    {
        RuleFor(c => c.Ruta).Texto(PaginaPublica.RutaMaximo).Matches(PaginaPublica.FormaRuta)
            .WithErrorCode("forma").WithMessage("La ruta empieza con / y lleva minúsculas sin acento, dígitos y guiones, por ejemplo /como-participar.");
        this.ExigirContenido();
    }
}

internal sealed class RedactarPaginaHandler(DifusionDbContext db) : IRequestHandler<RedactarPagina, PaginaPublicaDetalle>
{
    public async Task<PaginaPublicaDetalle> Handle(RedactarPagina comando, CancellationToken ct)
    {
        var pagina = PaginaPublica.Redactar(comando.Ruta, ContenidoPagina.De(comando));

        db.Paginas.Add(pagina);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PaginaPublicaDetalle>(pagina);
    }
}
