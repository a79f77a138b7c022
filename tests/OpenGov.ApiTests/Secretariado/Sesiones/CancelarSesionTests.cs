using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class CancelarSesionTests(OpenGovApi api)
{
    [Theory]
    [InlineData("cancelacion", "cancelada")]
    [InlineData("diferimiento", "diferida")]
    public async Task Se_suspende_con_su_motivo_y_ya_no_se_instala(string acto, string estado)
    {
        var sesion = await api.SesionConvocada();

        var suspendida = await api.Hace(sesion, acto, new { motivo = "Emergencia sanitaria.", fecha = DiaDeSesion });

        Assert.Equal(estado, suspendida.Texto("estado"));
        Assert.Equal("Emergencia sanitaria.", suspendida.GetProperty("acto").Texto("motivo"));
        var tarde = await api.Actuar(sesion, "instalacion", new { presentes_folios = sesion.Titulares, fecha = DiaDeSesion });
        await tarde.DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sesion-no-convocada");
    }

    [Theory]
    [InlineData("cancelacion")]
    [InlineData("diferimiento")]
    public async Task Nada_se_suspende_sin_decir_por_que(string acto)
    {
        var sesion = await api.SesionConvocada();

        var respuesta = await api.Actuar(sesion, acto, new { });

        await respuesta.DebeSenalarCampo("motivo");
    }
}
