using System.IO.Compression;
using System.Net;
using System.Text;
using static OpenGov.ApiTests.Seguimiento.EscenariosArchivos;

namespace OpenGov.ApiTests.Seguimiento.Archivos;

/// <summary>Forty files that somebody would rather we had not accepted: each is refused with its reason, or served so that it can do nothing.</summary>
public sealed class ArchivosHostilesTests(OpenGovApi api)
{
    private const string Inerte = "inerte";
    private const string NoAdmitido = "SEG-archivo-tipo-no-admitido";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, .. "....IHDR"u8, .. new byte[25], 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[64], 0xFF, 0xD9];
    private static readonly byte[] Html = "<!doctype html><script>alert(document.domain)</script>"u8.ToArray();
    private static readonly byte[] Svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();

    [Fact]
    public async Task Los_cuarenta_se_rechazan_o_se_sirven_inertes()
    {
        var plan = await api.PlanLanzado();
        var (responsable, faltas, vistos) = (api.Responsable(), new List<string>(), 0);
        foreach (var (nombre, bytes, dice, espera) in Hostiles())
        {
            vistos++;
            var folio = await api.EvidenciaCon(plan, bytes, dice);
            var respuesta = await responsable.Depositar(plan, folio, bytes, nombre: nombre);
            var codigo = respuesta.StatusCode == HttpStatusCode.Created ? Inerte : (await respuesta.Leer()).Texto("codigo");
            if (codigo != espera) faltas.Add($"{nombre}: {(int)respuesta.StatusCode} {codigo}, se esperaba {espera}");
            var descarga = await api.SinCuenta().Descargar(folio);
            if (espera != Inerte && descarga.StatusCode != HttpStatusCode.NotFound) faltas.Add($"{nombre}: rechazado, pero se descarga");
            if (espera == Inerte && !EstaInerte(descarga, folio)) faltas.Add($"{nombre}: se sirve como {descarga.Content.Headers}");
        }

        Assert.True(faltas.Count == 0, string.Join('\n', faltas));
        Assert.True(vistos >= 40, $"Se probaron {vistos}.");
    }

    private static bool EstaInerte(HttpResponseMessage descarga, string folio) =>
        descarga.StatusCode == HttpStatusCode.OK
        && descarga.Content.Headers.ContentDisposition is { DispositionType: "attachment", FileName: { } nombre } && nombre.StartsWith(folio, StringComparison.Ordinal)
        && descarga.Headers.GetValues("Content-Security-Policy").Single().StartsWith("sandbox", StringComparison.Ordinal)
        && descarga.Headers.GetValues("X-Content-Type-Options").Single() == "nosniff"
        && descarga.Content.Headers.ContentType!.MediaType is "application/pdf" or "image/jpeg" or "image/png" or "text/plain" or Docx;

    private static IEnumerable<(string Nombre, byte[] Bytes, string Dice, string Espera)> Hostiles()
    {
        // wrong type: what it is called is not what it is
        yield return ("pagina.pdf", Html, "application/pdf", NoAdmitido);
        yield return ("pagina.txt", Html, "text/plain", NoAdmitido);
        yield return ("dibujo.png", Svg, "image/png", NoAdmitido);
        yield return ("dibujo.svg", Svg, "text/plain", NoAdmitido);
        yield return ("con-bom.svg", [0xEF, 0xBB, 0xBF, .. Svg], "text/plain", NoAdmitido);
        yield return ("con-espacios.html", [.. "\n\n   "u8, .. Html], "text/plain", NoAdmitido);
        yield return ("utf16.html", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<script>")).ToArray(), "text/plain", NoAdmitido);
        yield return ("entidades.xml", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("programa.exe", [.. "MZ"u8, .. new byte[200]], "application/pdf", NoAdmitido);
        yield return ("programa.elf", [0x7F, .. "ELF"u8, .. new byte[200]], "application/pdf", NoAdmitido);
        yield return ("guion.sh", "#!/bin/sh\nrm -rf /\n"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("guion.bat", "@echo off\r\nformat c:\r\n"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("postscript.ps", "%!PS-Adobe-3.0\n(x) run\n"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("rico.rtf", "{\\rtf1{\\object\\objdata 0105}}"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("animacion.gif", "GIF89a/*"u8.ToArray(), "image/png", NoAdmitido);
        yield return ("pelicula.swf", [.. "CWS"u8, 1, .. new byte[100]], "application/pdf", NoAdmitido);
        yield return ("tarea.class", [0xCA, 0xFE, 0xBA, 0xBE, .. new byte[100]], "application/pdf", NoAdmitido);
        yield return ("viejo.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], Docx, NoAdmitido);
        yield return ("comprimido.gz", [0x1F, 0x8B, 8, .. new byte[100]], "application/pdf", NoAdmitido);
        yield return ("nulo.txt", "texto\0oculto"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("escape.txt", "\u001b]0;borra\u0007"u8.ToArray(), "text/plain", NoAdmitido);
        yield return ("latin1.txt", [0xE1, 0xE9, 0xED], "text/plain", NoAdmitido);

        // polyglots: two files in one
        yield return ("pdf-tras-html.pdf", [.. Html, .. Pdf[..400], .. "%%EOF"u8], "application/pdf", NoAdmitido);
        yield return ("pdf-sin-fin.pdf", Pdf[..400], "application/pdf", NoAdmitido);
        yield return ("pdf-con-zip.pdf", [.. Pdf[..400], .. "\n%%EOF\n"u8, .. Paquete(("a.txt", "x"))], "application/pdf", Inerte);
        yield return ("pdf-con-guion.pdf", [.. "%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF"u8], "application/pdf", Inerte);
        yield return ("png-con-html.png", [.. Png, .. Html], "image/png", NoAdmitido);
        yield return ("png-con-jar.png", [.. Png, .. Paquete(("META-INF/MANIFEST.MF", "x"))], "image/png", NoAdmitido);
        yield return ("jpeg-con-guion.jpg", [.. Jpeg, .. "*/=1;alert(1)"u8], "image/jpeg", Inerte);
        yield return ("webp-largo.webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8, .. Html], "image/webp", NoAdmitido);
        yield return ("texto-con-html.txt", "Minuta.\n<script>alert(1)</script>"u8.ToArray(), "text/plain", Inerte);
        yield return ("formulas.csv", "=cmd|' /C calc'!A0\n"u8.ToArray(), "text/plain", Inerte);
        yield return ("dice-texto.pdf", "Solo texto."u8.ToArray(), "application/pdf", "SEG-archivo-tipo-distinto");

        // names that leave their folder, and packages that are not documents
        yield return ("../../../etc/passwd", "Minuta."u8.ToArray(), "text/plain", Inerte);
        yield return ("..\\..\\windows\\win.ini%00.pdf", Pdf[..400].Concat("%%EOF"u8.ToArray()).ToArray(), "application/pdf", Inerte);
        yield return ("escapa.docx", Paquete(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("../../../tmp/x", "x")), Docx, "SEG-archivo-nombres-peligrosos");
        yield return ("absoluto.docx", Paquete(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("/etc/cron.d/x", "x")), Docx, "SEG-archivo-nombres-peligrosos");
        yield return ("macros.docx", Paquete(("[Content_Types].xml", "x"), ("word/document.xml", "x"), ("word/vbaProject.bin", "x")), Docx, "SEG-archivo-con-macros");
        yield return ("aplicacion.apk", Paquete(("AndroidManifest.xml", "x"), ("classes.dex", "x")), Docx, NoAdmitido);
        yield return ("cortado.docx", Paquete(("[Content_Types].xml", "x"), ("word/document.xml", "x"))[..120], Docx, NoAdmitido);
        yield return ("zip-tras-texto.docx", [.. "hola"u8, .. Paquete(("[Content_Types].xml", "x"), ("word/document.xml", "x"))], Docx, NoAdmitido);

        // bombs, nothing at all, and too much
        yield return ("bomba.docx", Paquete(("[Content_Types].xml", "x"), ("word/document.xml", new string('0', 40_000_000))), Docx, "SEG-archivo-bomba");
        yield return ("mil-entradas.docx", Paquete([("[Content_Types].xml", "x"), ("word/document.xml", "x"), .. Enumerable.Range(0, 5_001).Select(i => ($"n{i}", ""))]), Docx, "SEG-archivo-bomba");
        yield return ("vacio.pdf", [], "application/pdf", "SEG-archivo-vacio");
        yield return ("enorme.pdf", [.. Pdf, .. new byte[11 * 1_048_576]], "application/pdf", "archivo_demasiado_grande");
        yield return ("un-byte-de-mas.txt", [.. Enumerable.Repeat((byte)'a', (10 * 1_048_576) + 1)], "text/plain", "archivo_demasiado_grande");
    }

    private static byte[] Paquete(params (string Nombre, string Contenido)[] entradas)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nombre, contenido) in entradas)
            {
                using var entrada = new StreamWriter(zip.CreateEntry(nombre).Open());
                entrada.Write(contenido);
            }
        }

        return bytes.ToArray();
    }
}
