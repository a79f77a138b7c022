using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class CambiarPoliticaTests(OpenGovApi api)
{
    private static readonly object ConAutonomos = new
    {
        sectores = new object[]
        {
            new { sector = "organo_garante", suplentes = "no_admitida" }, new { sector = "entes_publicos" }, new { sector = "sociedad_civil" },
            new { sector = "organismos_autonomos" },
        },
    };

    [Fact]
    public async Task El_acuerdo_de_una_sesion_la_cambia_desde_su_fecha()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion, "cambio_politica");

        var cambiado = await (await api.DelSecretariado().Actuar(sesion.Stl.Recurso, "politica", new { politica = ConAutonomos, acuerdo_folio = acuerdo, fecha = "2020-02-01" }))
            .DebeSer(HttpStatusCode.OK);

        Assert.Equal("en_renovacion", cambiado.Texto("estado"));
        Assert.Equal(acuerdo, cambiado.GetProperty("politicas")[1].Texto("acuerdo_folio"));
        Assert.Equal(3, (await api.IntegracionEl(sesion.Stl, "2020-01-19")).GetProperty("integracion").GetProperty("sectores").GetArrayLength());
        Assert.Equal(4, (await api.IntegracionEl(sesion.Stl, DiaDeSesion)).GetProperty("integracion").GetProperty("sectores").GetArrayLength());
    }

    [Fact]
    public async Task Un_acuerdo_de_otra_materia_no_la_cambia()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion);

        var respuesta = await api.DelSecretariado().Actuar(sesion.Stl.Recurso, "politica", new { politica = ConAutonomos, acuerdo_folio = acuerdo, fecha = "2020-02-01" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S7-acuerdo-de-otra-materia");
    }

    [Fact]
    public async Task Un_acuerdo_que_no_existe_se_senala()
    {
        var stl = await api.SecretariadoInstalado();

        await (await api.DelSecretariado().Actuar(stl.Recurso, "politica", new { politica = Politica(), acuerdo_folio = "EDOMEX-NADA" })).DebeSenalarCampo("acuerdo_folio");
    }
}
