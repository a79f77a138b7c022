using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Acuerdos;

public sealed class PreguntarAcuerdoTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_acordado_habilita_el_paso_que_lo_pide()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion, "conclusion_secretariado");

        var concluido = await (await Concluir(sesion, acuerdo)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("concluido", concluido.Texto("estado"));
    }

    [Fact]
    public async Task Lo_que_no_se_adopto_no_habilita_nada()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await (await api.Someter(sesion, Acuerdo("conclusion_secretariado", enContra: "sociedad_civil-1"))).DebeSerCreado();

        var respuesta = await Concluir(sesion, acuerdo.Texto("folio"));

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S7-acuerdo-no-adoptado");
    }

    [Fact]
    public async Task Lo_que_se_dejo_sin_efecto_ya_no_habilita_nada()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion, "conclusion_secretariado");
        await (await api.DelSecretariado().Actuar($"acuerdos/{acuerdo}", "fin-de-efectos", new { motivo = "El ejercicio sigue.", fecha = DiaDeSesion })).DebeSer(HttpStatusCode.OK);

        await (await Concluir(sesion, acuerdo)).DebeSerProblema(HttpStatusCode.Conflict, "STL-S7-acuerdo-sin-efecto");

        Assert.Equal("instalado", (await api.Leer(sesion.Stl.Recurso)).Texto("estado"));
    }

    private Task<HttpResponseMessage> Concluir(SesionDePrueba sesion, string acuerdo) =>
        api.DelSecretariado().Actuar(sesion.Stl.Recurso, "conclusion", new { acuerdo_folio = acuerdo, fecha = DiaDeSesion });
}
