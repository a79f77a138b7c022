namespace OpenGov.Difusion.Paginas;

/// <summary>Lo que una página dice.</summary>
/// <param name="Titulo">Título de la página.</param>
/// <param name="Resumen">De qué trata, en una frase.</param>
/// <param name="Bloques">El contenido, en orden.</param>
/// <param name="Documentos">Documentos que ofrece.</param>
internal sealed record ContenidoPagina(string Titulo, string? Resumen, IReadOnlyList<Bloque> Bloques, IReadOnlyList<DocumentoDePagina> Documentos)
{
    public const int TituloMaximo = 200;
    public const int ResumenMaximo = 400;
    public const int BloquesMaximo = 60;
    public const int DocumentosMaximo = 60;

    public static ContenidoPagina De(IContenidoDePagina escrito) => new(escrito.Titulo, escrito.Resumen, escrito.Bloques, escrito.Documentos ?? []);
}

/// <summary>A body that says what a page says.</summary>
internal interface IContenidoDePagina
{
    string Titulo { get; }

    string? Resumen { get; }

    IReadOnlyList<Bloque> Bloques { get; }

    IReadOnlyList<DocumentoDePagina>? Documentos { get; }
}

internal enum TipoBloque { Texto, Imagen, Documento, Enlace }

/// <summary>Una parte de una página. Trae exactamente lo que su tipo pide.</summary>
/// <param name="Clave">Nombre del bloque dentro de la página: minúsculas sin acento, dígitos y guiones.</param>
/// <param name="Tipo">texto pide markdown; imagen, imagen; documento, documento_huella; enlace, enlace.</param>
/// <param name="Titulo">Encabezado del bloque.</param>
/// <param name="Markdown">CommonMark con tablas; el HTML se muestra como texto.</param>
/// <param name="Imagen">La imagen, con su texto alternativo.</param>
/// <param name="DocumentoHuella">Huella de uno de los documentos de la página.</param>
/// <param name="Enlace">A dónde invita a ir.</param>
internal sealed record Bloque(
    string Clave, TipoBloque Tipo, string? Titulo = null, string? Markdown = null, ImagenDePagina? Imagen = null, string? DocumentoHuella = null, EnlaceDePagina? Enlace = null)
{
    public const string FormaClave = "^[a-z][a-z0-9-]{0,39}$";
}

/// <summary>Una imagen que quien no la ve también entiende.</summary>
/// <param name="Documento">El archivo: huella, tipo, tamaño, fecha, licencia y dónde está.</param>
/// <param name="TextoAlternativo">Lo que la imagen dice, en palabras.</param>
/// <param name="Pie">Texto que la acompaña; nulo si no lo lleva.</param>
internal sealed record ImagenDePagina(Documento Documento, string TextoAlternativo, string? Pie = null)
{
    public const int TextoMaximo = 500;

    /// <summary>What browsers show and cannot run.</summary>
    public static readonly string[] Tipos = ["image/png", "image/jpeg", "image/webp", "image/avif"];
}

/// <summary>Un documento que la página ofrece.</summary>
/// <param name="Documento">El archivo: huella, tipo, tamaño, fecha, licencia y dónde está.</param>
/// <param name="TextoAlternativo">Qué contiene, en palabras, para quien no puede abrirlo.</param>
internal sealed record DocumentoDePagina(Documento Documento, string TextoAlternativo);

/// <summary>Una invitación a ir a otra parte.</summary>
/// <param name="Texto">Qué se va a encontrar ahí.</param>
/// <param name="Destino">Dirección https, o ruta del mismo sitio que empieza con /.</param>
internal sealed record EnlaceDePagina(string Texto, string Destino)
{
    public const int TextoMaximo = 120;
    public const int DestinoMaximo = 500;
}
