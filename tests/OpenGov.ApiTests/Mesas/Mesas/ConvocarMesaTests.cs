using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Mesas.Mesas;

public sealed class ConvocarMesaTests(OpenGovApi api)
{
    [Fact]
    public async Task Concluido_el_STL_ya_no_se_convocan_ni_se_abren_mesas()
    {
        var sesion = await api.SesionInstalada();
        var (programada, convocada) = (await api.MesaProgramada(sesion.Stl.Ejercicio), await api.MesaConvocada(sesion.Stl.Ejercicio));
        var acuerdo = await api.AcuerdoAdoptado(sesion, "conclusion_secretariado");
        await (await api.DelSecretariado().Actuar(sesion.Stl.Recurso, "conclusion", new { acuerdo_folio = acuerdo, fecha = "2020-02-01" })).DebeSer(HttpStatusCode.OK);

        var despues = await api.PersonalDeMesas().Actuar($"mesas/{programada}", "convocatoria", new { dirigida_a = new[] { "sociedad_civil" }, fecha = "2020-02-02" });
        var apertura = await api.PersonalDeMesas().Actuar($"mesas/{convocada}", "apertura", new { fecha = "2020-02-02" });

        await despues.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M6-stl-concluido");
        await apertura.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M6-stl-concluido");
        await api.EnMesa(convocada, "apertura", new { fecha = "2020-02-01" });
    }

    private static readonly object Llamado = new { dirigida_a = new[] { "sociedad_civil" }, medios = new[] { "Portal del INFOEM" }, fecha = "2019-11-20" };
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Con_el_STL_instalado_la_mesa_se_convoca()
    {
        var folio = await api.MesaProgramada();

        var mesa = await (await personal.Actuar($"mesas/{folio}", "convocatoria", Llamado)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("convocada", mesa.Texto("estado"));
        Assert.Equal("2019-11-20", mesa.GetProperty("convocatoria").Texto("fecha"));
        Assert.True(mesa.GetProperty("acto").GetProperty("registro_tardio").GetBoolean());
    }

    [Fact]
    public async Task Sin_el_STL_instalado_no_se_convoca()
    {
        var folio = await api.MesaProgramada(await api.EjercicioSinStl());

        var respuesta = await personal.Actuar($"mesas/{folio}", "convocatoria", Llamado);

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M6-stl-no-instalado");
    }

    [Fact]
    public async Task El_llamado_dice_a_quien_se_dirige()
    {
        var folio = await api.MesaProgramada();

        var respuesta = await personal.Actuar($"mesas/{folio}", "convocatoria", new { dirigida_a = Array.Empty<string>() });

        await respuesta.DebeSenalarCampo("dirigida_a");
    }

    [Fact]
    public async Task Sin_decir_que_version_se_leyo_no_se_convoca()
    {
        var folio = await api.MesaProgramada();

        var respuesta = await personal.PostAsJsonAsync($"/api/v1/mesas/{folio}/convocatoria", Llamado);

        await respuesta.DebeSerProblema(HttpStatusCode.PreconditionRequired, "falta_if_match");
    }
}
