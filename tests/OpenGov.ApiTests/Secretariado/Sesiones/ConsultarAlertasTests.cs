using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class ConsultarAlertasTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_vencido_se_calcula_para_el_dia_que_se_pregunta()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion, plazo: "2020-03-01");
        await api.Hace(sesion, "conclusion", new { fecha = DiaDeSesion });

        Assert.Empty(await Tipos(sesion, "2020-02-04"));
        Assert.Equal(["acta_vencida"], await Tipos(sesion, "2020-02-05"));
        Assert.Equal(["acta_vencida", "acuerdo_vencido"], await Tipos(sesion, "2020-03-02"));
        Assert.Equal(["acta_vencida", "acuerdo_vencido", "periodicidad_incumplida"], await Tipos(sesion, "2020-07-21"));
        var alertas = await api.Leer($"{sesion.Stl.Recurso}/alertas?en_fecha=2020-03-02");
        Assert.Contains(alertas.GetProperty("datos").EnumerateArray(), a => a.Texto("folio") == acuerdo && a.GetProperty("dias_de_retraso").GetInt32() == 1);
    }

    [Fact]
    public async Task Se_preguntan_con_una_fecha_de_un_STL_que_exista()
    {
        var stl = await api.SecretariadoInstalado();

        var malFecha = await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}/alertas?en_fecha=ayer");
        var ninguno = await api.SinCuenta().GetAsync("/api/v1/secretariados/NO-EXISTE/alertas");

        await malFecha.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
        await ninguno.DebeSer(HttpStatusCode.NotFound);
    }

    private async Task<IEnumerable<string>> Tipos(SesionDePrueba sesion, string dia)
    {
        var alertas = await api.Leer($"{sesion.Stl.Recurso}/alertas?en_fecha={dia}");
        Assert.Equal(dia, alertas.Texto("calculado_para"));
        return alertas.GetProperty("datos").EnumerateArray().Select(a => a.Texto("tipo")).Order(StringComparer.Ordinal);
    }
}
