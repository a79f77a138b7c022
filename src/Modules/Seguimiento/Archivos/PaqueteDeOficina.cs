using System.IO.Compression;
using System.Text;

namespace OpenGov.Seguimiento.Archivos;

/// <summary>A document of an office program is a ZIP. Only its table of contents is read; nothing is ever unpacked.</summary>
internal static class PaqueteDeOficina
{
    private const int EntradasMaximo = 5_000;
    private const long DesplegadoMaximo = 200L * 1_048_576;
    private const int RazonMaxima = 200;

    public static TipoDeArchivo? Exigir(byte[] contenido)
    {
        if (Abrir(contenido) is not { } entradas) return null;

        Rule.Require(entradas.Count <= EntradasMaximo && entradas.Sum(e => e.Desplegado) <= DesplegadoMaximo && entradas.All(e => e.Desplegado <= 1_048_576 || e.Desplegado <= RazonMaxima * e.Comprimido),
            "SEG-archivo-bomba", "El archivo se despliega en mucho más de lo que pesa; no se admite.");
        Rule.Require(!entradas.Any(e => e.Nombre.Contains("..", StringComparison.Ordinal) || e.Nombre.StartsWith('/') || e.Nombre.Contains('\\', StringComparison.Ordinal)),
            "SEG-archivo-nombres-peligrosos", "El archivo lleva adentro nombres que salen de su carpeta; no se admite.");
        Rule.Require(!entradas.Any(e => e.Nombre.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.Nombre.StartsWith("Basic/", StringComparison.Ordinal)),
            "SEG-archivo-con-macros", "El documento lleva macros; guárdalo sin ellas.");

        return De(contenido, [.. entradas.Select(e => e.Nombre)]);
    }

    private static TipoDeArchivo? De(byte[] contenido, HashSet<string> nombres)
    {
        if (!contenido.AsSpan().StartsWith("PK\u0003\u0004"u8)) return null; // something comes before the first entry, or there is none
        if (nombres.Contains("[Content_Types].xml"))
            return nombres.Contains("word/document.xml") ? TipoDeArchivo.Docx : nombres.Contains("xl/workbook.xml") ? TipoDeArchivo.Xlsx : null;

        // An OpenDocument says what it is in its first entry, stored as it is, at a fixed place.
        const int Lugar = 38;
        return new[] { TipoDeArchivo.Odt, TipoDeArchivo.Ods }.FirstOrDefault(t =>
            contenido.AsSpan(30, 8).SequenceEqual("mimetype"u8) && contenido.AsSpan(Lugar).StartsWith(Encoding.ASCII.GetBytes(t.Mime + "PK")));
    }

    private static List<Entrada>? Abrir(byte[] contenido)
    {
        if (contenido.Length < 100) return null;
        try
        {
            using var paquete = new ZipArchive(new MemoryStream(contenido, writable: false), ZipArchiveMode.Read);
            return [.. paquete.Entries.Select(e => new Entrada(e.FullName, e.Length, e.CompressedLength))];
        }
        catch (InvalidDataException)
        {
            return null; // it begins like one and is not: refused like any other unknown content
        }
    }

    private sealed record Entrada(string Nombre, long Desplegado, long Comprimido);
}
