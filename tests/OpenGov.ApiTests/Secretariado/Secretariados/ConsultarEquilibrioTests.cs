using System.Net;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class ConsultarEquilibrioTests(OpenGovApi api)
{
    private readonly HttpClient cuidadora = api.Con("personas:datos-privados");

    [Fact]
    public async Task Quien_nombra_ve_el_recuento_de_hoy_y_si_alcanza_lo_que_pide_la_politica()
    {
        var stl = await api.SecretariadoEnIntegracion();
        await api.Nombra(stl, "titular", "zulema", "organo_garante-1", "Comisionada Presidenta del Infoem", "infoem");
        var antes = await Equilibrio(stl);
        await api.Nombra(stl, "titular", "daniel", "sociedad_civil-1", "Representante de sociedad civil");

        var equilibrio = await Equilibrio(stl);

        Assert.False(antes.GetProperty("cumple").GetBoolean());
        Assert.True(equilibrio.GetProperty("cumple").GetBoolean());
        Assert.Equal("""{"mujeres":1,"hombres":1,"otro":0,"sin_declarar":0,"total":2}""", equilibrio.GetProperty("recuento").GetRawText());
        Assert.Equal(40, equilibrio.GetProperty("porcentaje_minimo_por_genero").GetInt32());
    }

    [Fact]
    public async Task Nadie_mas_lo_ve()
    {
        var stl = await api.SecretariadoEnIntegracion();

        await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}/equilibrio")).DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");
        await (await api.DelSecretariado().GetAsync($"/api/v1/{stl.Recurso}/equilibrio")).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Lo_que_se_borra_de_una_persona_deja_de_contarse()
    {
        var stl = await api.SecretariadoEnIntegracion();
        await api.Nombra(stl, "titular", "zulema", "organo_garante-1", "Comisionada Presidenta del Infoem", "infoem");
        await (await cuidadora.Actuar($"personas/{stl.Personas["zulema"]}/datos-privados", "", new { }, HttpMethod.Delete)).DebeSer(HttpStatusCode.NoContent);

        var recuento = (await Equilibrio(stl)).GetProperty("recuento");

        Assert.Equal((0, 1), (recuento.GetProperty("mujeres").GetInt32(), recuento.GetProperty("sin_declarar").GetInt32()));
    }

    private async Task<System.Text.Json.JsonElement> Equilibrio(StlDePrueba stl) =>
        await (await cuidadora.GetAsync($"/api/v1/{stl.Recurso}/equilibrio")).DebeSer(HttpStatusCode.OK);
}
