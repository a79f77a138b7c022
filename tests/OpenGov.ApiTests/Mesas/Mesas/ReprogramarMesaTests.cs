using System.Net;

namespace OpenGov.ApiTests.Mesas.Mesas;

public sealed class ReprogramarMesaTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Las_fechas_propuestas_se_conservan_y_se_publica_cuanto_se_deslizo()
    {
        var folio = await api.MesaConvocada();

        var cuerpo = new { nueva = new { desde = "2020-01-08", hasta = "2020-01-10" }, motivo = "La sede no estuvo disponible.", fecha = "2019-12-01" };
        var mesa = await (await personal.Actuar($"mesas/{folio}", "reprogramacion", cuerpo)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("programada", mesa.Texto("estado"));
        Assert.Equal("2019-12-13", mesa.GetProperty("fecha_propuesta").Texto("hasta"));
        Assert.Equal("2020-01-10", mesa.GetProperty("fecha_vigente").Texto("hasta"));
        Assert.Equal(28, mesa.GetProperty("deslizamiento_dias").GetInt32());
        Assert.Equal("La sede no estuvo disponible.", mesa.GetProperty("reprogramaciones")[0].Texto("motivo"));
    }

    [Fact]
    public async Task El_dia_anterior_seguia_convocada_en_sus_primeras_fechas()
    {
        var folio = await api.MesaConvocada();
        var cuerpo = new { nueva = new { desde = "2020-01-08", hasta = "2020-01-10" }, motivo = "La sede no estuvo disponible.", fecha = "2019-12-01" };
        await api.EnMesa(folio, "reprogramacion", cuerpo);

        var antes = await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}?en_fecha=2019-11-30")).Leer();

        Assert.Equal("convocada", antes.Texto("estado"));
        Assert.Equal("2019-12-13", antes.GetProperty("fecha_vigente").Texto("hasta"));
    }

    [Fact]
    public async Task Sin_motivo_no_se_cambian_las_fechas()
    {
        var folio = await api.MesaProgramada();

        var respuesta = await personal.Actuar($"mesas/{folio}", "reprogramacion", new { nueva = new { desde = "2030-01-08", hasta = "2030-01-10" } });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "MESA-M4-sin-motivo");
    }

    [Fact]
    public async Task Las_fechas_nuevas_llevan_principio_y_fin()
    {
        var folio = await api.MesaProgramada();

        var respuesta = await personal.Actuar($"mesas/{folio}", "reprogramacion", new { nueva = new { desde = "2030-01-08" }, motivo = "Porque sí." });

        await respuesta.DebeSenalarCampo("nueva");
    }
}
