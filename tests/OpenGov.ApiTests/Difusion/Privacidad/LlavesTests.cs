using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Difusion.Adhesiones;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Privacidad;

public sealed class LlavesTests(OpenGovApi api)
{
    [Fact]
    public async Task Al_cambiar_de_llave_lo_cerrado_con_la_anterior_se_vuelve_a_cerrar_y_se_sigue_leyendo()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await using var antes = await api.ConAjustes(("Privacidad:Llaves", $"{OpenGovApi.LlaveAnterior},{OpenGovApi.LlaveVigente}"));
        await (await antes.Cliente.PostAsJsonAsync("/api/v1/adhesiones", await api.Adhesion(objeto, correo))).DebeSer(HttpStatusCode.Accepted);
        await api.Carta(correo);
        Assert.Equal("anterior", await Llave(objeto));

        await api.Ejecutar("difusion.recifrar-datos");

        Assert.Equal("prueba", await Llave(objeto));
        var expediente = await (await api.DePrivacidad().PostAsJsonAsync("/api/v1/privacidad/acceso", new { correo })).DebeSer(HttpStatusCode.OK);
        Assert.Equal(correo, Assert.Single(expediente.GetProperty("datos").EnumerateArray()).Texto("correo"));
    }

    [Fact]
    public async Task Lo_que_nunca_se_confirmo_y_lo_retirado_hace_tiempo_se_olvida_y_lo_que_cuenta_no()
    {
        var (objeto, viva, retirada, muda) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, viva);
        await api.SinCuenta().PostAsync((await api.Adherir(objeto, retirada, "colaboracion")).Retiro, null);
        await api.Solicitar(await api.Adhesion(objeto, muda, "seguimiento"));
        await api.Carta(muda);
        await Envejecer(objeto);

        await api.Ejecutar("difusion.depurar-datos");

        Assert.Equal("apoyo", await api.Escalar<string>($"select string_agg(a.tipo, ',') from difusion.adhesiones a join difusion.datos_personales d on d.id = a.dato_id where a.objeto_folio = '{objeto}'"));
        Assert.Equal(1, await api.Total(objeto));
    }

    private Task<string> Llave(string objeto) => api.Escalar<string>($"select d.llave from difusion.datos_personales d join difusion.adhesiones a on a.dato_id = d.id where a.objeto_folio = '{objeto}'");

    private Task<int> Envejecer(string objeto) => api.EscalarComoDueno<int>($"""
        with hecho as (update difusion.adhesiones set escrita_en = escrita_en - interval '40 days', retirada_en = retirada_en - interval '40 days', enlace_vence_en = enlace_vence_en - interval '40 days'
          where objeto_folio = '{objeto}' returning 1) select count(*)::int from hecho
        """);
}
