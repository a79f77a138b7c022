using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class InstalarSecretariadoTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelSecretariado();

    [Fact]
    public async Task Sin_acta_no_se_instala()
    {
        var stl = await api.SecretariadoIntegrado();

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { lugar = "Toluca", fecha = DiaDeInstalacion });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S1-sin-acta");
    }

    [Fact]
    public async Task Sin_representantes_de_cada_sector_no_se_instala()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { acta = Documento(), fecha = DiaDeInstalacion });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S1-sin-integrar");
    }

    [Fact]
    public async Task El_STL_de_la_ruta_se_instala_con_una_mujer_de_seis_y_la_advertencia_publicada()
    {
        var stl = await api.SecretariadoIntegrado();

        var instalado = await (await personal.Actuar(stl.Recurso, "instalacion", new { acta = Documento(), lugar = "Toluca", fecha = DiaDeInstalacion }))
            .DebeSer(HttpStatusCode.OK);

        Assert.Equal("instalado", instalado.Texto("estado"));
        Assert.Equal(DiaDeInstalacion, instalado.GetProperty("instalacion").Texto("fecha"));
        Assert.True(instalado.GetProperty("acto").GetProperty("registro_tardio").GetBoolean());
        var integracion = instalado.GetProperty("integracion");
        Assert.Equal(5, integracion.GetProperty("representantes").GetInt32());
        Assert.False(instalado.GetProperty("instalacion").GetProperty("equilibrio_de_genero").GetBoolean());
        Assert.Equal("STL-S6-genero", Assert.Single(integracion.GetProperty("advertencias").EnumerateArray()).Texto("codigo"));
    }

    [Fact]
    public async Task La_politica_bloqueante_impide_instalarlo_sin_equilibrio()
    {
        var stl = await api.SecretariadoIntegrado(bloqueante: true);

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { acta = Documento(), fecha = DiaDeInstalacion });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S6-sin-equilibrio");
    }

    [Fact]
    public async Task Nadie_lo_instala_en_una_fecha_futura()
    {
        var stl = await api.SecretariadoIntegrado();

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { acta = Documento(), fecha = "2999-01-01" });

        await respuesta.DebeSenalarCampo("fecha");
    }

    [Fact]
    public async Task Un_acta_mal_referida_se_senala_miembro_por_miembro()
    {
        var stl = await api.SecretariadoIntegrado();
        var acta = new { titulo = "", huella_sha256 = "XYZ", tipo = "pdf", bytes = 0, fecha_documento = DiaDeInstalacion };

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { acta, fecha = DiaDeInstalacion });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(
            ["#/acta/bytes", "#/acta/huella_sha256", "#/acta/tipo", "#/acta/titulo"],
            problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Distinct().Order());
    }
}
