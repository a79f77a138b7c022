using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>Todo lo que se hace público queda en la bitácora, en orden, firmado y con recibo.</summary>
public sealed class CambiosTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task Cada_acto_publico_es_un_cambio_con_el_documento_como_quedo()
    {
        var folio = await api.Organizacion("Colectivo de la bitácora", "sociedad_civil", "2020-01-01");

        var cambios = await De("organizaciones", folio, 1);

        var cambio = cambios.Single();
        Assert.Equal("publicacion", cambio.GetProperty("tipo").GetString());
        Assert.Equal("secretariado", cambio.GetProperty("modulo").GetString());
        Assert.Equal("RegistrarOrganizacion", cambio.GetProperty("operacion").GetString());
        Assert.Equal("2020-01-01", cambio.GetProperty("fecha").GetString());
        var documento = await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/organizaciones/{folio}");
        Assert.True(JsonElement.DeepEquals(documento, cambio.GetProperty("despues")));
    }

    [Fact]
    public async Task El_cambio_descargado_es_la_hoja_y_su_recibo_lleva_a_una_raiz_firmada()
    {
        var folio = await api.Organizacion("Colectivo del recibo", "sociedad_civil", "2020-01-01");
        var cursor = (await De("organizaciones", folio, 1)).Single().GetProperty("cursor").GetInt64();

        var bytes = await cualquiera.GetByteArrayAsync($"/api/v1/cambios/{cursor}");
        var recibo = await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios/{cursor}/recibo");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([0, .. bytes])), recibo.GetProperty("hoja").GetString());
        var punto = recibo.GetProperty("punto_de_control");
        Assert.Equal(punto.GetProperty("raiz").GetString(), Convert.ToHexStringLower(Pruebas.Llegar(cursor - 1, punto.GetProperty("tamano").GetInt64(), recibo)));
        Assert.True(await Firmado(punto));
    }

    [Fact]
    public async Task Los_cambios_van_sin_huecos_y_la_pagina_siguiente_empieza_donde_acabo_la_anterior()
    {
        await De("organizaciones", await api.Organizacion("Colectivo sin huecos", "sociedad_civil", "2020-01-01"), 1);
        var cursores = new List<long>();
        var pagina = await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/cambios?limite=7");
        for (var vueltas = 0; vueltas < 5; vueltas++)
        {
            cursores.AddRange(pagina.GetProperty("datos").EnumerateArray().Select(c => c.GetProperty("cursor").GetInt64()));
            if (pagina.GetProperty("paginacion").GetProperty("siguiente").GetString() is not { } siguiente) break;

            pagina = await cualquiera.GetFromJsonAsync<JsonElement>(siguiente);
        }

        Assert.Equal(Enumerable.Range(1, cursores.Count).Select(i => (long)i), cursores);
    }

    [Fact]
    public async Task Quien_espera_recibe_lo_nuevo_en_cuanto_ocurre()
    {
        await De("organizaciones", await api.Organizacion("Colectivo que llegó antes", "sociedad_civil", "2020-01-01"), 1);
        var tamano = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/puntos-de-control/ultimo")).GetProperty("tamano").GetInt64();

        var espera = cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?desde={tamano}&espera=20");
        await api.Organizacion("Colectivo esperado", "sociedad_civil", "2020-01-01");

        Assert.NotEmpty((await espera).GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Quien_espera_lo_de_una_cosa_no_se_va_con_las_manos_vacias_porque_haya_novedades_de_otras()
    {
        var folio = await api.Organizacion("Colectivo del que algo falta", "sociedad_civil", "2020-01-01");
        var desde = (await De("organizaciones", folio, 1)).Single().GetProperty("cursor").GetInt64();
        await De("organizaciones", await api.Organizacion("Colectivo que llegó después", "sociedad_civil", "2020-01-01"), 1); // the log is ahead of what is asked about

        var espera = cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?recurso=organizaciones&folio={folio}&desde={desde}&espera=20");
        await De("organizaciones", await api.Organizacion("Colectivo que tampoco es", "sociedad_civil", "2020-01-01"), 1);
        await (await api.DelSecretariado().Extinguir(folio)).DebeSer(HttpStatusCode.OK);

        Assert.Equal(folio, Assert.Single((await espera).GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task Por_folio_se_lee_de_un_indice_aunque_no_se_diga_el_recurso()
    {
        var folio = await api.Organizacion("Colectivo con índice", "sociedad_civil", "2020-01-01");
        await De("organizaciones", folio, 1);

        Assert.Single((await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?folio={folio}")).GetProperty("datos").EnumerateArray());
        var plan = await api.Escalar<string>("set enable_seqscan = off; explain (format json) select cursor, texto, hoja from difusion.entregas where cursor > 0 and folio = 'NO-EXISTE' order by cursor limit 51");
        Assert.Contains("ix_entregas_folio_cursor", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task El_expediente_se_compila_de_los_cambios()
    {
        var folio = await api.Organizacion("Colectivo con expediente", "sociedad_civil", "2020-01-01");
        var cambio = (await De("organizaciones", folio, 1)).Single();

        var expediente = await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios/expedientes/organizaciones/{folio}");

        Assert.True(JsonElement.DeepEquals(cambio.GetProperty("despues"), expediente.GetProperty("estado")));
        Assert.Equal(cambio.GetProperty("cursor").GetInt64(), expediente.GetProperty("historia")[0].GetProperty("cursor").GetInt64());
    }

    [Fact]
    public async Task Dos_puntos_de_control_cualesquiera_son_consistentes()
    {
        await De("organizaciones", await api.Organizacion("Colectivo consistente", "sociedad_civil", "2020-01-01"), 1);
        var puntos = (await cualquiera.GetFromJsonAsync<JsonElement>("/api/v1/puntos-de-control?limite=200")).GetProperty("datos").EnumerateArray().ToList();
        Assert.NotEmpty(puntos);

        foreach (var (antes, ahora) in puntos.Zip(puntos.Skip(1)).Take(20))
        {
            var prueba = await cualquiera.GetFromJsonAsync<JsonElement>(
                $"/api/v1/puntos-de-control/{ahora.GetProperty("tamano")}/consistencia?desde={antes.GetProperty("tamano")}");
            Assert.Equal(antes.GetProperty("raiz").GetString(), prueba.GetProperty("raiz_desde").GetString());
            Assert.Equal((antes.GetProperty("raiz").GetString(), ahora.GetProperty("raiz").GetString()), Pruebas.Recalcular(prueba));
        }
    }

    [Theory]
    [InlineData("desde=-1", "desde")]
    [InlineData("desde=abc", "desde")]
    [InlineData("espera=60", "espera")]
    [InlineData("limite=0", "limite")]
    [InlineData("orden=folio", "orden")]
    public async Task Un_parametro_que_no_sirve_se_dice_por_su_nombre(string consulta, string parametro)
    {
        var respuesta = await cualquiera.GetAsync($"/api/v1/cambios?{consulta}");

        await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        Assert.Contains(parametro, await respuesta.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_cambio_que_no_existe_no_tiene_recibo() =>
        await (await cualquiera.GetAsync("/api/v1/cambios/99999999/recibo")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    private async Task<List<JsonElement>> De(string recurso, string folio, int cuantos)
    {
        var cambios = new List<JsonElement>();
        await api.Eventualmente(async () =>
        {
            cambios = [.. (await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?recurso={recurso}&folio={folio}")).GetProperty("datos").EnumerateArray()];
            Assert.Equal(cuantos, cambios.Count);
        });
        return cambios;
    }

    private async Task<bool> Firmado(JsonElement punto)
    {
        var llave = await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/llaves/{punto.GetProperty("llave_folio")}");
        using var publica = ECDsa.Create();
        publica.ImportFromPem(llave.GetProperty("pem").GetString());
        return publica.VerifyData(Encoding.UTF8.GetBytes(punto.GetProperty("texto").GetString()!), punto.GetProperty("firma").GetBytesFromBase64(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
