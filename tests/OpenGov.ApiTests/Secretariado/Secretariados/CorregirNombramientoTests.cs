using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class CorregirNombramientoTests(OpenGovApi api)
{
    [Fact]
    public async Task El_registro_erroneo_se_conserva_y_dice_cual_lo_corrige()
    {
        var stl = await api.SecretariadoIntegrado();
        var erroneo = await api.NombramientoDe(stl, "oscar");
        var correccion = new
        {
            integrante = new { persona_folio = stl.Personas["amalia"], cargo = "Representante suplente" }, desde = DiaDeInstalacion, fecha = DiaDeInstalacion,
            motivo = "Se capturó a otra persona.",
        };

        var corregido = await (await api.DelSecretariado().Actuar(stl.Recurso, $"{erroneo}/correccion", correccion)).DebeSer(HttpStatusCode.OK);

        var nombramientos = corregido.GetProperty("asientos").EnumerateArray().Single(a => a.Texto("clave") == "sociedad_civil-1").GetProperty("nombramientos").EnumerateArray().ToList();
        var conservado = nombramientos.Single(n => erroneo.EndsWith(n.Texto("id"), StringComparison.Ordinal));
        Assert.Equal(conservado.Texto("corregido_por"), nombramientos.Single(n => n.GetProperty("persona").Texto("folio") == stl.Personas["amalia"]).Texto("id"));
    }

    [Fact]
    public async Task Corregir_exige_decir_por_que()
    {
        var stl = await api.SecretariadoIntegrado();
        var correccion = new { integrante = new { persona_folio = stl.Personas["amalia"], cargo = "Suplente" }, desde = DiaDeInstalacion, fecha = DiaDeInstalacion };

        var respuesta = await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "oscar")}/correccion", correccion);

        await respuesta.DebeSenalarCampo("motivo");
    }
}
