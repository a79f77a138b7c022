using System.IO.Compression;
using FsCheck.Fluent;
using OpenGov.Seguimiento.Archivos;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ArchivosTests
{
    [Fact]
    public void Los_documentos_de_oficina_se_reconocen_por_su_contenido()
    {
        Assert.Equal(TipoDeArchivo.Docx, TipoDeArchivo.Exigir(Paquete("[Content_Types].xml", "word/document.xml")));
        Assert.Equal(TipoDeArchivo.Xlsx, TipoDeArchivo.Exigir(Paquete("[Content_Types].xml", "xl/workbook.xml")));
        Assert.Equal(TipoDeArchivo.Ods, TipoDeArchivo.Exigir(OpenDocument(TipoDeArchivo.Ods.Mime)));
        Assert.Equal(TipoDeArchivo.Odt, TipoDeArchivo.Exigir(OpenDocument(TipoDeArchivo.Odt.Mime)));
    }

    [Fact]
    public void Nada_que_llegue_hace_otra_cosa_que_aceptarse_o_rechazarse_con_una_regla()
    {
        byte[][] semillas = [Paquete("[Content_Types].xml", "word/document.xml"), OpenDocument(TipoDeArchivo.Odt.Mime), "%PDF-1.7 %%EOF"u8.ToArray(), "RIFF....WEBP"u8.ToArray(), "....ftypisom....."u8.ToArray()];
        var golpe = from semilla in Gen.Elements(semillas)
                    from cambios in (from lugar in Gen.Choose(0, 10_000) from valor in Gen.Choose(0, 255) select (lugar, valor)).ListOf()
                    from corte in Gen.Choose(0, 10_000)
                    select (semilla, cambios, corte);

        Prop.ForAll(golpe.ToArbitrary(), g =>
        {
            var bytes = g.semilla[..(g.corte % (g.semilla.Length + 1))].ToArray();
            if (g.corte % 3 == 0) bytes = [.. g.semilla];
            foreach (var (lugar, valor) in g.cambios.Where(_ => bytes.Length > 0)) bytes[lugar % bytes.Length] = (byte)valor;
            try
            {
                return TipoDeArchivo.Todos.Contains(TipoDeArchivo.Exigir(bytes));
            }
            catch (RuleViolationException regla)
            {
                return regla.Code.StartsWith("SEG-archivo-", StringComparison.Ordinal);
            }
        }).Exigir(casos: 3_000);
    }

    private static byte[] Paquete(params string[] nombres)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var nombre in nombres) zip.CreateEntry(nombre).Open().Dispose();
        return bytes.ToArray();
    }

    private static byte[] OpenDocument(string mime)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var tipo = new StreamWriter(zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())) tipo.Write(mime);
            zip.CreateEntry("content.xml").Open().Dispose();
        }

        return bytes.ToArray();
    }
}
