using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Difusion.Paginas;

public sealed class PaginasTests(OpenGovApi api)
{
    private static readonly string Huella = new('a', 64);
    private readonly HttpClient redaccion = api.Con("paginas:escribir");

    [Fact]
    public async Task Un_borrador_solo_lo_ve_quien_escribe()
    {
        var pagina = await Redactada();

        await (await redaccion.GetAsync($"/api/v1/paginas/{pagina}")).DebeSer(HttpStatusCode.OK);
        await (await api.SinCuenta().GetAsync($"/api/v1/paginas/{pagina}")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.SinCuenta().GetAsync($"/api/v1/paginas/{pagina}/versiones/1")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await api.Con("difusion:escribir").PostAsJsonAsync("/api/v1/paginas", Contenido("/otra"))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Publicada_cada_edicion_es_una_version_que_se_sigue_leyendo()
    {
        var (ruta, folio) = (Ruta(), "");
        folio = await Redactada(ruta);
        await Acto(folio, "publicacion", new { });
        await (await redaccion.Actuar($"paginas/{folio}", "contenido", Contenido(ruta: null, markdown: "Ya **no** es así."), HttpMethod.Put)).DebeSer(HttpStatusCode.OK);

        var (segunda, tercera) = (await api.Leido($"paginas/{folio}/versiones/2"), await api.Leido($"paginas/{folio}"));

        Assert.Equal("<p>Cualquiera puede <strong>proponer</strong>.</p>\n", segunda.GetProperty("bloques")[0].Texto("html"));
        Assert.Equal(("Ya **no** es así.", "<p>Ya <strong>no</strong> es así.</p>\n"), (tercera.GetProperty("bloques")[0].Texto("markdown"), tercera.GetProperty("bloques")[0].Texto("html")));
        Assert.Equal(EscenariosDifusion.Dia(), tercera.Texto("publicada_desde"));
        Assert.Equal([3, 2], (await api.Leido($"paginas/{folio}/versiones")).GetProperty("datos").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal(folio, Assert.Single((await api.Leido($"paginas?ruta={ruta}")).GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task Archivada_se_conserva_y_ya_no_cambia()
    {
        var folio = await Redactada();
        await Acto(folio, "publicacion", new { });
        await Acto(folio, "archivo", new { });

        Assert.Equal("archivada", (await api.Leido($"paginas/{folio}")).Texto("estado"));
        await (await redaccion.Actuar($"paginas/{folio}", "contenido", Contenido(ruta: null), HttpMethod.Put)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F9-pagina-archivada");
    }

    [Fact]
    public async Task Una_ruta_es_de_una_sola_pagina()
    {
        var ruta = Ruta();
        await Redactada(ruta);

        await (await redaccion.PostAsJsonAsync("/api/v1/paginas", Contenido(ruta))).DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task Imagenes_y_documentos_dicen_lo_que_muestran_su_fecha_y_su_licencia()
    {
        var respuesta = await redaccion.PostAsJsonAsync("/api/v1/paginas", new
        {
            ruta = Ruta(), titulo = "Cómo participar",
            documentos = new[] { new { documento = Documento("application/pdf", licencia: null), texto_alternativo = "" } },
            bloques = new object[]
            {
                new { clave = "foto", tipo = "imagen", imagen = new { documento = Documento("image/svg+xml"), texto_alternativo = " " } },
                new { clave = "texto", tipo = "texto", markdown = "[aquí](javascript:alert(1))", imagen = new { documento = Documento("image/png"), texto_alternativo = "Una mesa de trabajo" } },
                new { clave = "ir", tipo = "enlace", enlace = new { texto = "Ir", destino = "//otro.example" } },
                new { clave = "plan", tipo = "documento", documento_huella = new string('b', 64) },
                new { clave = "vacio", tipo = "texto" },
            },
        });

        foreach (var campo in new[]
        {
            "documentos/0/documento/licencia", "documentos/0/texto_alternativo", "bloques/0/imagen/documento/tipo", "bloques/0/imagen/texto_alternativo", "bloques/1/markdown", "bloques/1/imagen",
            "bloques/2/enlace/destino", "bloques/3", "bloques/4/markdown",
        })
            await respuesta.DebeSenalarCampo(campo);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> y **negritas**")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![<b onmouseover=alert(1)>](https://datos.example/a.png \"onload=alert(1)\")")]
    public async Task Un_texto_hostil_llega_como_texto(string markdown)
    {
        var folio = await Redactada(Ruta(), markdown);
        await Acto(folio, "publicacion", new { });

        var html = (await api.Leido($"paginas/{folio}")).GetProperty("bloques")[0].Texto("html");

        Assert.DoesNotMatch("<(script|b|img src=x)[ >]", html);
    }

    [Theory]
    [InlineData("como-participar")]
    [InlineData("/Cómo")]
    [InlineData("/a//b")]
    [InlineData("/../etc")]
    [InlineData("/a/")]
    public async Task Una_ruta_mal_escrita_se_senala(string ruta) => await (await redaccion.PostAsJsonAsync("/api/v1/paginas", Contenido(ruta))).DebeSenalarCampo("ruta");

    private static string Ruta() => $"/prueba/{Guid.NewGuid():n}"[..40];

    private static object Documento(string tipo, string? licencia = "CC-BY-4.0") => new
    {
        titulo = "Plan", huella_sha256 = Huella, tipo, bytes = 1024, fecha_documento = "2026-01-15", enlace = "https://datos.example/plan", licencia,
    };

    private static Dictionary<string, object?> Contenido(string? ruta, string markdown = "Cualquiera puede **proponer**.")
    {
        var contenido = new Dictionary<string, object?>
        {
            ["titulo"] = "Cómo participar", ["resumen"] = "Cómo se propone en la consulta.",
            ["documentos"] = new[] { new { documento = Documento("application/pdf"), texto_alternativo = "El plan completo, en 40 páginas" } },
            ["bloques"] = new object[]
            {
                new { clave = "inicio", tipo = "texto", titulo = "Proponer", markdown },
                new { clave = "mapa", tipo = "imagen", imagen = new { documento = Documento("image/png"), texto_alternativo = "Mapa de los módulos de atención", pie = "Módulos abiertos" } },
                new { clave = "plan", tipo = "documento", documento_huella = Huella },
                new { clave = "ir", tipo = "enlace", enlace = new { texto = "Ir a la consulta", destino = "/consulta" } },
            },
        };
        if (ruta is not null) contenido["ruta"] = ruta;
        return contenido;
    }

    private async Task<string> Redactada(string? ruta = null, string markdown = "Cualquiera puede **proponer**.") =>
        (await (await redaccion.PostAsJsonAsync("/api/v1/paginas", Contenido(ruta ?? Ruta(), markdown))).DebeSerCreado()).Texto("folio");

    private async Task<JsonElement> Acto(string folio, string acto, object cuerpo) => await (await redaccion.Actuar($"paginas/{folio}", acto, cuerpo)).DebeSer(HttpStatusCode.OK);
}
