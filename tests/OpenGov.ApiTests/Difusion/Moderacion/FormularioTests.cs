using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Moderacion;

public sealed class FormularioTests(OpenGovApi api)
{
    [Fact]
    public async Task Dice_todo_lo_que_una_pantalla_necesita_y_no_se_guarda()
    {
        var consulta = await api.ConsultaAbierta();

        var respuesta = await api.SinCuenta().GetAsync($"/api/v1/{consulta.Recurso}/formulario");

        var formulario = await respuesta.DebeSer(HttpStatusCode.OK);
        Assert.Equal((Aviso, "sitio_web", true), (formulario.GetProperty("aviso_privacidad").Texto("version"), formulario.Texto("campo_trampa"), formulario.GetProperty("recibe_en_linea").GetBoolean()));
        Assert.Equal("no-store", respuesta.Headers.CacheControl?.ToString());
        await (await api.SinCuenta().GetAsync("/api/v1/consultas/NO-HAY/formulario")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Sin_sello_o_con_uno_que_no_es_suyo_no_se_recibe()
    {
        var consulta = await api.ConsultaAbierta();
        var ajeno = Propuesta();
        ajeno["sello"] = await api.SinCuenta().Sello((await api.ConsultaAbierta()).Recurso);

        await (await api.SinCuenta().PostAsJsonAsync(Ruta(consulta), Propuesta())).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-sello-ausente");
        await (await api.SinCuenta().PostAsJsonAsync(Ruta(consulta), ajeno)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-sello-ajeno");
    }

    [Fact]
    public async Task Sirve_una_vez_aunque_se_envie_veinte_a_la_vez()
    {
        var consulta = await api.ConsultaAbierta();
        var propuesta = Propuesta();
        propuesta["sello"] = await api.SinCuenta().Sello(consulta.Recurso);

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.SinCuenta().PostAsJsonAsync(Ruta(consulta), propuesta)));

        Assert.Single(respuestas, r => r.StatusCode is HttpStatusCode.Created);
        Assert.All(respuestas.Where(r => r.StatusCode is not HttpStatusCode.Created), r => Assert.Equal(HttpStatusCode.Conflict, r.StatusCode));
        await (await api.SinCuenta().PostAsJsonAsync(Ruta(consulta), propuesta)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-sello-usado");
    }

    [Fact]
    public async Task Lo_que_se_envia_antes_de_poder_leerlo_espera_y_lo_sellado_en_un_servidor_sirve_en_otro()
    {
        var consulta = await api.ConsultaAbierta();
        await using var paciente = await api.ConAjustes(("Formulario:EsperaMinimaSegundos", "2"), ("Limites:Publico", "100000"));
        var propuesta = Propuesta();
        propuesta["sello"] = await api.SinCuenta().Sello(consulta.Recurso);

        await (await paciente.Cliente.PostAsJsonAsync(Ruta(consulta), propuesta)).DebeSerProblema(HttpStatusCode.Conflict, "DIF-sello-muy-reciente");
        await api.Eventualmente(async () => await (await paciente.Cliente.PostAsJsonAsync(Ruta(consulta), propuesta)).DebeSerCreado());
    }

    [Fact]
    public async Task Quien_tiene_token_responde_por_lo_que_envia_y_no_lo_necesita()
    {
        var consulta = await api.ConsultaAbierta();

        await (await api.DeDifusion().PostAsJsonAsync(Ruta(consulta), Propuesta())).DebeSerCreado();
    }

    private static string Ruta(ConsultaDePrueba consulta) => $"/api/v1/{consulta.Recurso}/propuestas";
}
