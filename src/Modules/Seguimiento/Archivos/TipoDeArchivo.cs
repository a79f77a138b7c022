using System.Buffers.Binary;
using System.Text;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>The closed list of what may be kept, told apart by content alone: no name and no header of the sender is believed.</summary>
/// <param name="Mime">Content type it is served with.</param>
/// <param name="Extension">Of the name it is served with.</param>
internal sealed record TipoDeArchivo(string Mime, string Extension)
{
    public const int BytesMaximo = 10 * 1_048_576;

    public static readonly TipoDeArchivo Pdf = new("application/pdf", "pdf");
    public static readonly TipoDeArchivo Jpeg = new("image/jpeg", "jpg");
    public static readonly TipoDeArchivo Png = new("image/png", "png");
    public static readonly TipoDeArchivo Webp = new("image/webp", "webp");
    public static readonly TipoDeArchivo Mp4 = new("video/mp4", "mp4");
    public static readonly TipoDeArchivo Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    public static readonly TipoDeArchivo Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly TipoDeArchivo Odt = new("application/vnd.oasis.opendocument.text", "odt");
    public static readonly TipoDeArchivo Ods = new("application/vnd.oasis.opendocument.spreadsheet", "ods");
    public static readonly TipoDeArchivo Texto = new("text/plain", "txt");

    public static readonly IReadOnlyList<TipoDeArchivo> Todos = [Pdf, Jpeg, Png, Webp, Mp4, Docx, Xlsx, Odt, Ods, Texto];

    public static IReadOnlyList<string> Mimes { get; } = [.. Todos.Select(t => t.Mime)];

    private static readonly byte[] FinDePng = [0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    private static readonly UTF8Encoding Estricta = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TipoDeArchivo Exigir(byte[] contenido)
    {
        Rule.Require(contenido.Length > 0, "SEG-archivo-vacio", "El archivo llegó vacío.");
        var tipo = EsPaquete(contenido) ? PaqueteDeOficina.Exigir(contenido) : De(contenido);
        Rule.Require(tipo is not null, "SEG-archivo-tipo-no-admitido", $"Por su contenido no es un archivo de los que se admiten: {string.Join(", ", Todos.Select(t => t.Extension))}.");
        return tipo;
    }

    private static TipoDeArchivo? De(byte[] contenido)
    {
        ReadOnlySpan<byte> bytes = contenido;
        if (bytes.StartsWith("%PDF-"u8)) return bytes[Math.Max(0, bytes.Length - 1_024)..].IndexOf("%%EOF"u8) >= 0 ? Pdf : null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return bytes.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? Jpeg : null;
        // Nothing may follow the end of an image: that is where another file hides.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A])) return bytes.EndsWith(FinDePng) ? Png : null;
        if (bytes.StartsWith("RIFF"u8)) return bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8 == bytes.Length ? Webp : null;
        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)) return EsMp4(bytes[8..12]) ? Mp4 : null;
        return EsTexto(contenido) ? Texto : null;
    }

    private static bool EsPaquete(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8);

    private static bool EsMp4(ReadOnlySpan<byte> marca) =>
        marca.SequenceEqual("isom"u8) || marca.SequenceEqual("iso2"u8) || marca.SequenceEqual("mp41"u8) || marca.SequenceEqual("mp42"u8) || marca.SequenceEqual("avc1"u8) || marca.SequenceEqual("M4V "u8);

    // UTF-8 without control characters, and not the source of something a program would run or draw.
    private static bool EsTexto(byte[] bytes)
    {
        string texto;
        try
        {
            texto = Estricta.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return false; // not text at all
        }

        return !texto.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            && !Activos.Any(inicio => texto.AsSpan().TrimStart().StartsWith(inicio, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Activos = ["<", "#!", "%!", "{\\rtf", "MZ", "@echo", "GIF8", "BEGIN:VC"];
}
