using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class DeclararSesionSinQuorumTests(OpenGovApi api)
{
    [Fact]
    public async Task La_falta_de_quorum_se_publica_con_la_cuenta()
    {
        var sesion = await api.SesionConvocada();

        var declarada = await api.Hace(sesion, "falta-de-quorum", new { presentes_folios = sesion.Titulares[..1], fecha = DiaDeSesion });

        Assert.Equal("sin_quorum", declarada.Texto("estado"));
        Assert.Equal(1, declarada.GetProperty("quorum").GetProperty("asientos_presentes").GetInt32());
        Assert.StartsWith("No hay quórum", declarada.GetProperty("quorum").Texto("explicacion"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Con_quorum_no_se_declara_que_falto()
    {
        var sesion = await api.SesionConvocada();

        var respuesta = await api.Actuar(sesion, "falta-de-quorum", new { presentes_folios = sesion.Titulares, fecha = DiaDeSesion });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-hay-quorum");
    }
}
