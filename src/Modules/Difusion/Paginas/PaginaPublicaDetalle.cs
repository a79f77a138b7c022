namespace OpenGov.Difusion.Paginas;

/// <summary>Página pública, como contenido que cualquier pantalla presenta.</summary>
/// <param name="Ruta">Dónde la presenta el sitio, por ejemplo /como-participar.</param>
/// <param name="Estado">borrador, publicada o archivada.</param>
/// <param name="Titulo">Título de la página; es el encabezado de primer nivel.</param>
/// <param name="Resumen">De qué trata, en una frase, para listas y buscadores; nulo si no lo hay.</param>
/// <param name="Bloques">El contenido, en orden.</param>
/// <param name="Documentos">Documentos que la página ofrece, con su huella, fecha y licencia.</param>
/// <param name="PublicadaDesde">Día en que se publicó; nulo mientras es borrador.</param>
/// <param name="ArchivadaEl">Día en que se archivó; nulo mientras no.</param>
internal sealed record PaginaPublicaDetalle(
    string Ruta, EstadoPagina Estado, string Titulo, string? Resumen, IReadOnlyList<BloquePublicado> Bloques, IReadOnlyList<DocumentoDePagina> Documentos,
    DateOnly? PublicadaDesde, DateOnly? ArchivadaEl) : PublicDocument;

/// <summary>Una parte de una página, lista para presentarse.</summary>
/// <param name="Clave">Nombre del bloque dentro de la página; sirve de ancla.</param>
/// <param name="Tipo">texto, imagen, documento o enlace: dice cuál de los miembros siguientes trae algo.</param>
/// <param name="Titulo">Encabezado de segundo nivel; nulo si no lo lleva.</param>
/// <param name="Markdown">El texto como se escribió (CommonMark con tablas, sin HTML).</param>
/// <param name="Html">El mismo texto como HTML seguro; sus encabezados empiezan en el tercer nivel.</param>
/// <param name="Imagen">La imagen, con su texto alternativo.</param>
/// <param name="DocumentoHuella">Huella del documento de la página que se ofrece aquí.</param>
/// <param name="Enlace">A dónde invita a ir.</param>
internal sealed record BloquePublicado(
    string Clave, TipoBloque Tipo, string? Titulo, string? Markdown, string? Html, ImagenDePagina? Imagen, string? DocumentoHuella, EnlaceDePagina? Enlace)
{
    public static BloquePublicado De(Bloque bloque) => new(
        bloque.Clave, bloque.Tipo, bloque.Titulo, bloque.Markdown, bloque.Markdown is null ? null : MarkdownSeguro.AHtml(bloque.Markdown), bloque.Imagen, bloque.DocumentoHuella, bloque.Enlace);
}
