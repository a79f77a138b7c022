using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class ConvocarSesionTests(OpenGovApi api)
{
    [Fact]
    public async Task Una_sesion_convocada_se_consulta_sin_cuenta_en_su_direccion()
    {
        var stl = await api.SecretariadoInstalado();

        var respuesta = await api.Convocar(stl, Convocatoria());

        var creada = await respuesta.DebeSerCreado();
        Assert.Equal($"{stl.Folio}-SO-001", creada.Texto("folio"));
        Assert.Equal("convocada", creada.Texto("estado"));
        Assert.False(creada.GetProperty("convocatoria").GetProperty("convocatoria_tardia").GetBoolean());
        Assert.Equal(10, creada.GetProperty("convocatoria").GetProperty("dias_de_aviso").GetInt32());
        var leida = await (await api.SinCuenta().GetAsync(respuesta.Headers.Location)).Leer();
        Assert.Equal(creada.ToString(), leida.ToString());
    }

    [Fact]
    public async Task Convocar_tarde_se_permite_y_se_publica()
    {
        var stl = await api.SecretariadoInstalado();

        var creada = await (await api.Convocar(stl, Convocatoria(fecha: "2020-01-18"))).DebeSerCreado();

        Assert.True(creada.GetProperty("convocatoria").GetProperty("convocatoria_tardia").GetBoolean());
        Assert.Equal(5, creada.GetProperty("convocatoria").GetProperty("dias_minimos").GetInt32());
        var tardias = await api.Leer($"sesiones?secretariado_folio={stl.Folio}&convocatoria_tardia=true");
        Assert.Single(tardias.GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Los_numeros_siguen_por_tipo_y_no_se_saltan_sin_decirlo()
    {
        var stl = await api.SecretariadoInstalado();
        await api.SesionConvocada(stl);

        var segunda = await (await api.Convocar(stl, Convocatoria())).DebeSerCreado();
        var extraordinaria = await (await api.Convocar(stl, Convocatoria("extraordinaria"))).DebeSerCreado();
        var saltada = await api.Convocar(stl, Convocatoria(numero: 19));
        var declarada = await (await api.Convocar(stl, Convocatoria(numero: 19, previasSinRegistro: true))).DebeSerCreado();

        Assert.Equal($"{stl.Folio}-SO-002", segunda.Texto("folio"));
        Assert.Equal($"{stl.Folio}-SE-001", extraordinaria.Texto("folio"));
        await saltada.DebeSerProblema(HttpStatusCode.Conflict, "STL-S8-numero-no-consecutivo");
        Assert.Equal(3, declarada.GetProperty("numeros_sin_registro").GetProperty("desde").GetInt32());
        Assert.Equal(18, declarada.GetProperty("numeros_sin_registro").GetProperty("hasta").GetInt32());
    }

    [Fact]
    public async Task De_dos_convocatorias_a_la_vez_cada_una_tiene_su_numero()
    {
        var stl = await api.SecretariadoInstalado();

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Convocar(stl, Convocatoria())));

        Assert.All(respuestas, r => Assert.True(r.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        var creadas = respuestas.Where(r => r.StatusCode is HttpStatusCode.Created).Select(r => r.Headers.Location).ToList();
        Assert.Equal(creadas.Count, creadas.Distinct().Count());
        Assert.NotEmpty(creadas);
    }

    [Fact]
    public async Task Un_STL_sin_instalar_no_sesiona()
    {
        var stl = await api.SecretariadoIntegrado();

        var respuesta = await api.Convocar(stl, Convocatoria());

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S1-sin-instalar");
    }

    [Fact]
    public async Task La_convocatoria_dice_que_se_tratara()
    {
        var stl = await api.SecretariadoInstalado();

        var vacia = await api.Convocar(stl, new { tipo = "ordinaria", modalidad = "virtual", inicio_en = "2020-01-20T17:00:00Z", orden_del_dia = Array.Empty<object>(), fecha = DiaDeConvocatoria });
        var muda = await api.Convocar(stl, new { tipo = "ordinaria", modalidad = "virtual", inicio_en = "2020-01-20T17:00:00Z", orden_del_dia = new[] { new { titulo = " " } }, fecha = DiaDeConvocatoria });

        await vacia.DebeSenalarCampo("orden_del_dia");
        await muda.DebeSenalarCampo("orden_del_dia/0/titulo");
    }

    [Fact]
    public async Task Sin_el_alcance_no_se_convoca()
    {
        var stl = await api.SecretariadoInstalado();

        var respuesta = await api.Con("mesas:escribir").PostAsJsonAsync($"/api/v1/{stl.Recurso}/sesiones", Convocatoria());

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
