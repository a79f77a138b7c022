using Microsoft.AspNetCore.Http;
using OpenGov.Difusion;

namespace OpenGov.UnitTests.Difusion.DatosAbiertos;

/// <summary>Cada quien recibe los archivos comprimidos como prefiere (RFC 9110).</summary>
public sealed class DescargaTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip;q=0", null)]
    [InlineData("gzip;q=0.0, br;q=0", null)]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.5", "gzip")]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("esto no; es; un encabezado,,", null)]
    public void Se_elige_lo_que_mas_le_gusta(string aceptadas, string? elegida)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptEncoding = aceptadas;

        Assert.Equal(elegida, Descarga.Codificar(http, "br", "gzip"));
        Assert.Equal((elegida ?? "", "Accept-Encoding"), (http.Response.Headers.ContentEncoding.ToString(), http.Response.Headers.Vary.ToString()));
    }

    [Fact]
    public void Una_parte_es_de_los_bytes_del_archivo()
    {
        var http = new DefaultHttpContext();
        (http.Request.Headers.AcceptEncoding, http.Request.Headers.Range) = ("gzip", "bytes=0-9");

        Assert.Null(Descarga.Codificar(http, "gzip"));
    }

    [Theory]
    [InlineData(null, "\"abc\"")]
    [InlineData("gzip", "\"abc-gz\"")]
    [InlineData("br", "\"abc-br\"")]
    public void Otros_bytes_llevan_otra_etiqueta(string? codificacion, string etiqueta) => Assert.Equal(etiqueta, Descarga.Etiqueta("abc", codificacion).ToString());
}
