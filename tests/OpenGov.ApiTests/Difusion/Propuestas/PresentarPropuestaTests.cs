using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Propuestas;

public sealed class PresentarPropuestaTests(OpenGovApi api)
{
    [Fact]
    public async Task No_hace_falta_cuenta_y_nada_se_publica_antes_de_admitirse()
    {
        var consulta = await api.ConsultaAbierta();

        var respuesta = await api.Presentar(consulta);

        await respuesta.DebeSerCreado();
        var publica = await (await api.SinCuenta().GetAsync(respuesta.Headers.Location)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(("recibida", "electronico"), (publica.Texto("estado"), publica.Texto("canal")));
        Assert.Equal(JsonValueKind.Null, publica.GetProperty("texto").ValueKind);
        Assert.Equal(JsonValueKind.Null, publica.GetProperty("alias").ValueKind);
        Assert.DoesNotContain("partida", await api.SinCuenta().GetStringAsync($"/api/v1/propuestas?q=partida&consulta_folio={consulta.Folio}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quien_propuso_la_lee_entera_con_su_codigo_y_nadie_mas()
    {
        var consulta = await api.ConsultaAbierta();
        var (folio, codigo) = await api.PropuestaPresentada(consulta);
        var (otra, _) = await api.PropuestaPresentada(consulta);

        var leida = await (await Seguir(folio, codigo.ToLowerInvariant())).DebeSer(HttpStatusCode.OK);

        Assert.StartsWith("Publicar cada partida", leida.Texto("texto"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, leida.GetProperty("respuesta").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await Seguir(otra, codigo)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Seguir("PRO-2019-999999", codigo)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.SinCuenta().GetAsync($"/api/v1/propuestas/{folio}/original")).StatusCode);
        await (await api.DeDifusion().GetAsync($"/api/v1/propuestas/{folio}/original")).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Con_clave_de_idempotencia_el_codigo_no_se_queda_guardado_y_repetir_dice_donde_esta_la_propuesta()
    {
        var (consulta, clave, propuesta) = (await api.ConsultaAbierta(), Guid.NewGuid().ToString(), Propuesta());
        propuesta["sello"] = await api.SinCuenta().Sello(consulta.Recurso);

        var primera = await Presentar();
        var codigo = (await primera.DebeSerCreado()).Texto("codigo_seguimiento");
        var segunda = await Presentar();

        Assert.Equal(0, await api.Escalar<int>($"select length(cuerpo) from plataforma.idempotencia where clave = '{clave}'"));
        Assert.Equal(0, await api.Escalar<long>($"select count(*) from plataforma.idempotencia i where i::text like '%{codigo}%' or position(convert_to('{codigo}', 'UTF8') in cuerpo) > 0"));
        await segunda.DebeSerProblema(HttpStatusCode.Conflict, "secreto_ya_mostrado");
        Assert.Equal(primera.Headers.Location, segunda.Headers.Location);
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.propuestas where consulta_folio = '{consulta.Folio}'"));

        Task<HttpResponseMessage> Presentar() => api.SinCuenta().SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{consulta.Recurso}/propuestas")
        {
            Content = JsonContent.Create(propuesta), Headers = { { "Idempotency-Key", clave } },
        });
    }

    [Fact]
    public async Task Antes_de_abrir_no_se_reciben_propuestas() =>
        await (await api.Presentar(await api.ConsultaProgramada())).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F4-fuera-de-ventana");

    [Fact]
    public async Task Cerrada_ya_no_se_reciben_propuestas_en_linea() =>
        await (await api.Presentar(await api.ConsultaEnRespuesta())).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F4-fuera-de-ventana");

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Corta")]
    public async Task Una_propuesta_dice_algo(string? texto) =>
        await (await api.Presentar(await api.ConsultaAbierta(), Propuesta(texto))).DebeSenalarCampo("texto");

    [Fact]
    public async Task No_se_aceptan_datos_de_contacto() => await (await api.Presentar(
        await api.ConsultaAbierta(), new() { ["texto"] = "Publicar cada partida.", ["consentimiento_version"] = Aviso, ["correo"] = "vecina@example.org" })).DebeSenalarCampo("correo");

    [Fact]
    public async Task Se_acepta_el_aviso_de_esta_consulta() => await (await api.Presentar(
        await api.ConsultaAbierta(), new() { ["texto"] = "Publicar cada partida.", ["consentimiento_version"] = "2019-01" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-aviso-de-otra-version");

    [Fact]
    public async Task Veinte_a_la_vez_son_veinte()
    {
        var consulta = await api.ConsultaAbierta();

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.Presentar(consulta)));

        Assert.All(respuestas, r => Assert.Equal(HttpStatusCode.Created, r.StatusCode));
        var cerrada = await api.EnConsulta(consulta, "cierre");
        Assert.Equal(20, cerrada.GetProperty("balance").GetProperty("recibidas").GetInt32());
    }

    [Fact]
    public async Task Ninguna_se_cuela_mientras_se_cuenta_para_cerrar()
    {
        var consulta = await api.ConsultaAbierta();

        var presentadas = Enumerable.Range(0, 20).Select(_ => api.Presentar(consulta)).ToList();
        await api.AcabaLaVentana(consulta.Folio);
        var cierre = await api.DeDifusion().Actuar(consulta.Recurso, "cierre", new { });
        var aceptadas = (await Task.WhenAll(presentadas)).Count(r => r.StatusCode is HttpStatusCode.Created);

        var cerrada = await cierre.DebeSer(HttpStatusCode.OK);
        Assert.Equal(aceptadas, cerrada.GetProperty("balance").GetProperty("recibidas").GetInt32());
    }

    private async Task<HttpResponseMessage> Seguir(string folio, string codigo)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/propuestas/{folio}/seguimiento");
        peticion.Headers.Add("Codigo-Seguimiento", codigo);
        return await api.SinCuenta().SendAsync(peticion);
    }
}
