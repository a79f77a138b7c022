using System.Net;

namespace OpenGov.ApiTests.Secretariado.Acuerdos;

public sealed class CumplirAcuerdoTests(OpenGovApi api)
{
    [Fact]
    public async Task Un_acuerdo_se_sigue_hasta_que_se_cumple()
    {
        var recurso = await Adoptado(plazo: "2020-03-01");

        await Hace(recurso, "inicio-de-cumplimiento", new { fecha = "2020-02-01" });
        var cumplido = await Hace(recurso, "cumplimiento", new { informe = "La metodología se publicó en el portal.", fecha = "2020-03-05" });

        Assert.Equal("cumplido", cumplido.Texto("estado"));
        Assert.True(cumplido.GetProperty("cumplimiento").GetProperty("extemporaneo").GetBoolean());
        Assert.Equal("en_cumplimiento", (await api.Leer($"{recurso}?en_fecha=2020-02-15")).Texto("estado"));
    }

    [Fact]
    public async Task No_se_cumple_lo_que_no_ha_iniciado()
    {
        var recurso = await Adoptado();

        var respuesta = await api.DelSecretariado().Actuar(recurso, "cumplimiento", new { informe = "Listo." });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S11-seguimiento-fuera-de-orden");
    }

    [Fact]
    public async Task Se_deja_sin_efecto_diciendo_por_que()
    {
        var recurso = await Adoptado();

        var sinMotivo = await api.DelSecretariado().Actuar(recurso, "fin-de-efectos", new { });
        var sinEfecto = await Hace(recurso, "fin-de-efectos", new { motivo = "Lo sustituyó otro acuerdo.", fecha = "2020-02-01" });

        await sinMotivo.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S11-sin-motivo");
        Assert.Equal("sin_efecto", sinEfecto.Texto("estado"));
        Assert.Equal("Lo sustituyó otro acuerdo.", sinEfecto.GetProperty("sin_efecto").Texto("motivo"));
    }

    private async Task<string> Adoptado(string? plazo = null) => $"acuerdos/{await api.AcuerdoAdoptado(await api.SesionInstalada(), plazo: plazo)}";

    private async Task<System.Text.Json.JsonElement> Hace(string recurso, string acto, object cuerpo) =>
        await (await api.DelSecretariado().Actuar(recurso, acto, cuerpo)).DebeSer(HttpStatusCode.OK);
}
