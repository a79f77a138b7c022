using System.Net;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class ConcluirSecretariadoTests(OpenGovApi api)
{
    [Fact]
    public async Task Por_acuerdo_concluye_y_todos_dejan_su_lugar()
    {
        var sesion = await api.SesionInstalada();
        var acuerdo = await api.AcuerdoAdoptado(sesion, "conclusion_secretariado");

        var concluido = await (await api.DelSecretariado().Actuar(sesion.Stl.Recurso, "conclusion", new { acuerdo_folio = acuerdo, fecha = "2020-02-01" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal("concluido", concluido.Texto("estado"));
        Assert.Equal(3, concluido.GetProperty("integracion").GetProperty("asientos_vacantes").GetInt32());
        Assert.Equal(5, (await api.IntegracionEl(sesion.Stl, "2020-02-01")).GetProperty("integracion").GetProperty("representantes").GetInt32());
    }
}
