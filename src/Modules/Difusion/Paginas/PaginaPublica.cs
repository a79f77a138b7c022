namespace OpenGov.Difusion.Paginas;

internal enum EstadoPagina { Borrador, Publicada, Archivada }

/// <summary>
/// Página que explica el plan a la gente, como contenido que cualquier pantalla presenta. Mientras es borrador solo la ve quien escribe; desde que se
/// publica, cada edición es una versión pública más, y ninguna deja de poder leerse (F9).
/// </summary>
internal sealed class PaginaPublica : AggregateRoot, IPublished
{
    public const int RutaMaximo = 60;
    public const string FormaRuta = "^(/[a-z0-9]+(-[a-z0-9]+)*)+$";

    public string Ruta { get; private init; } = "";
    public EstadoPagina Estado { get; private set; } = EstadoPagina.Borrador;
    public ContenidoPagina Contenido { get; private set; } = null!;
    public DateOnly? PublicadaDesde { get; private set; }
    public DateOnly? ArchivadaEl { get; private set; }

    private PaginaPublica() { } // EF

    internal static PaginaPublica Redactar(string ruta, ContenidoPagina contenido) => new() { Folio = FolioDe(ruta), Ruta = ruta, Contenido = contenido };

    public void Editar(ContenidoPagina contenido)
    {
        Rule.Ensure(Estado is not EstadoPagina.Archivada, "DIF-F9-pagina-archivada", "La página se archivó: se conserva como quedó y ya no cambia.");

        Contenido = contenido;
    }

    public void Publicar(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPagina.Borrador, "DIF-F9-pagina-no-borrador", "Solo se publica un borrador; lo que se edita de una página publicada ya es público.");

        Estado = EstadoPagina.Publicada;
        PublicadaDesde = fecha;
    }

    public void Archivar(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPagina.Publicada, "DIF-F9-pagina-no-publicada", "Solo se archiva una página publicada.");

        Estado = EstadoPagina.Archivada;
        ArchivadaEl = fecha;
    }

    public bool IsVisible => Estado is not EstadoPagina.Borrador;

    public PublicDocument ToDocument() => new PaginaPublicaDetalle(
        Ruta, Estado, Contenido.Titulo, Contenido.Resumen, [.. Contenido.Bloques.Select(BloquePublicado.De)], Contenido.Documentos, PublicadaDesde, ArchivadaEl);

    /// <summary>/como-participar is PAG-COMO-PARTICIPAR: one route, one page, for ever.</summary>
    public static string FolioDe(string ruta) => $"PAG{ruta.Replace('/', '-').ToUpperInvariant()}";
}
