using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class CicloDelSecretariadoTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelSecretariado();

    [Fact]
    public async Task Un_ejercicio_tiene_un_solo_STL()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await personal.PostAsJsonAsync("/api/v1/secretariados", new { ejercicio_folio = stl.Ejercicio, politica = Politica() });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task La_politica_mal_formada_se_senala_donde_falla()
    {
        var politica = new { sectores = new object[] { new { sector = "sociedad_civil", asientos_min = 3, asientos_max = 2 } }, quorum = new { mas_del_porcentaje = 100 } };

        var respuesta = await personal.PostAsJsonAsync("/api/v1/secretariados", new { ejercicio_folio = await api.EjercicioRegistrado(), politica });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(
            ["#/politica/quorum/mas_del_porcentaje", "#/politica/sectores/0/asientos_max"],
            problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Order());
    }

    [Fact]
    public async Task Los_valores_por_omision_de_la_politica_se_publican()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var politica = (await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}")).Leer()).GetProperty("politica");

        Assert.Equal(50, politica.GetProperty("quorum").GetProperty("mas_del_porcentaje").GetInt32());
        Assert.Equal(5, politica.GetProperty("sesiones").GetProperty("dias_convocatoria_ordinaria").GetInt32());
        Assert.Equal(7, politica.GetProperty("votacion").GetProperty("por_materia").GetArrayLength());
    }

    [Fact]
    public async Task Se_renueva_y_vuelve_a_estar_instalado()
    {
        var stl = await api.SecretariadoInstalado();

        var enRenovacion = await (await personal.Actuar(stl.Recurso, "renovacion", new { motivo = "Vence el periodo de la sociedad civil.", fecha = "2021-10-15" })).DebeSer(HttpStatusCode.OK);
        var instalado = await (await personal.Actuar(stl.Recurso, "renovacion/cierre", new { fecha = "2021-11-01" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal("en_renovacion", enRenovacion.Texto("estado"));
        Assert.Equal("instalado", instalado.Texto("estado"));
        Assert.Equal("2021-11-01", instalado.GetProperty("renovaciones")[0].Texto("hasta"));
    }

    [Fact]
    public async Task Los_asientos_se_abren_hasta_el_maximo_y_se_cierran_vacios()
    {
        var stl = await api.SecretariadoInstalado();

        var abierto = await (await personal.Actuar(stl.Recurso, "asientos", new { sector = "sociedad_civil", fecha = "2020-01-10" })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar(stl.Recurso, "asientos", new { sector = "sociedad_civil", fecha = "2020-01-10" })).DebeSerProblema(HttpStatusCode.Conflict, "STL-S7-sin-lugar");
        await (await personal.Actuar(stl.Recurso, "asientos/sociedad_civil-2/cierre", new { motivo = "Nadie lo ocupó.", fecha = "2020-02-10" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(4, abierto.GetProperty("integracion").GetProperty("asientos_vigentes").GetArrayLength());
        Assert.Equal(4, (await api.IntegracionEl(stl, "2020-02-09")).GetProperty("integracion").GetProperty("asientos_vigentes").GetArrayLength());
        Assert.Equal(3, (await api.IntegracionEl(stl, "2020-02-10")).GetProperty("integracion").GetProperty("asientos_vigentes").GetArrayLength());
    }

    [Fact]
    public async Task Instalado_ni_cambia_de_politica_ni_concluye_sin_acuerdo()
    {
        var stl = await api.SecretariadoInstalado();

        await (await personal.Actuar(stl.Recurso, "politica", new { politica = Politica() })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S7-sin-acuerdo");
        await (await personal.Actuar(stl.Recurso, "conclusion", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S7-sin-acuerdo");
    }

    [Fact]
    public async Task Una_declaracion_de_intereses_es_publica()
    {
        var stl = await api.SecretariadoInstalado();

        await (await personal.Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "javier")}/declaracion", new { organizaciones = new[] { "Colegio de Contadores" }, fecha = "2019-11-01" }))
            .DebeSer(HttpStatusCode.OK);

        Assert.Contains("Colegio de Contadores", await api.SinCuenta().GetStringAsync($"/api/v1/{stl.Recurso}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Se_listan_por_la_persona_que_los_integra()
    {
        var stl = await api.SecretariadoInstalado();

        var lista = await (await api.SinCuenta().GetAsync($"/api/v1/secretariados?persona_folio={stl.Personas["pedro"]}")).DebeSer(HttpStatusCode.OK);

        Assert.Equal(stl.Folio, Assert.Single(lista.GetProperty("datos").EnumerateArray()).Texto("folio"));
    }
}
