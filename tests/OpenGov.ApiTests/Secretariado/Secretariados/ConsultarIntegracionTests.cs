using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class ConsultarIntegracionTests(OpenGovApi api)
{
    [Fact]
    public async Task La_vispera_los_asientos_estan_vacios_y_el_dia_hay_cinco_representantes()
    {
        var stl = await api.SecretariadoInstalado();

        var vispera = await api.IntegracionEl(stl, "2019-10-14");
        var dia = await api.IntegracionEl(stl, DiaDeInstalacion);

        Assert.False(vispera.GetProperty("instalado").GetBoolean());
        Assert.Equal(3, vispera.GetProperty("integracion").GetProperty("asientos_vacantes").GetInt32());
        Assert.Equal(0, vispera.GetProperty("integracion").GetProperty("representantes").GetInt32());
        Assert.True(dia.GetProperty("instalado").GetBoolean());
        Assert.Equal(0, dia.GetProperty("integracion").GetProperty("asientos_vacantes").GetInt32());
        Assert.Equal(5, dia.GetProperty("integracion").GetProperty("representantes").GetInt32());
        Assert.Equal("Rafael Funes Díaz", dia.GetProperty("integracion").GetProperty("facilitador").GetProperty("persona").Texto("nombre"));
    }

    [Fact]
    public async Task El_suplente_de_cada_dia_sale_de_las_fechas_del_relevo()
    {
        var stl = await api.SecretariadoInstalado();
        var relevo = new
        {
            integrante = new { persona_folio = stl.Personas["amalia"], cargo = "Consejera Presidenta del IEEM", organizacion_folio = stl.Organizaciones["ieem"] },
            desde = "2021-10-08", motivo = "Terminó su encargo en el IEEM.", fecha = "2023-09-01",
        };

        await (await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "pedro")}/relevo", relevo)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("Pedro Zamudio Godínez", await SuplenteEl("2021-10-07"));
        Assert.Equal("Amalia Pulido Gómez", await SuplenteEl("2021-10-08"));

        async Task<string> SuplenteEl(string dia) => (await api.IntegracionEl(stl, dia)).GetProperty("integracion").GetProperty("asientos_vigentes")
            .EnumerateArray().Single(a => a.Texto("clave") == "entes_publicos-1").GetProperty("suplente").GetProperty("persona").Texto("nombre");
    }

    [Fact]
    public async Task El_documento_en_una_fecha_es_el_del_ultimo_acto_hasta_ese_dia()
    {
        var stl = await api.SecretariadoInstalado();
        await (await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "daniel")}/cese", new { motivo = "Renunció.", fecha = "2020-06-01" }))
            .DebeSer(HttpStatusCode.OK);

        var antes = await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}?en_fecha=2020-05-31")).DebeSer(HttpStatusCode.OK);
        var despues = await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}?en_fecha=2020-06-01")).DebeSer(HttpStatusCode.OK);

        Assert.Equal("instalado", antes.Texto("estado"));
        Assert.Equal("en_renovacion", despues.Texto("estado"));
        await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}?en_fecha=2019-10-14")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Una_fecha_mal_escrita_se_dice()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}/integracion?en_fecha=15/10/2019");

        await respuesta.DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");
    }
}
