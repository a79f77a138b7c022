using System.Net;

namespace OpenGov.ApiTests.Mesas.Mesas;

public sealed class ListarMesasTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task Las_mesas_de_un_ejercicio_se_filtran_por_tema_estado_y_municipio()
    {
        var ejercicio = await api.EjercicioConStl();
        var movilidad = await api.MesaConvocada(ejercicio);
        await api.MesaProgramada(ejercicio, "inseguridad");

        Assert.Equal(2, (await Listar($"ejercicio_folio={ejercicio}")).Count);
        Assert.Equal([movilidad], await Listar($"ejercicio_folio={ejercicio}&tema_clave=movilidad"));
        Assert.Equal([movilidad], await Listar($"ejercicio_folio={ejercicio}&estado=convocada"));
        Assert.Equal(2, (await Listar($"ejercicio_folio={ejercicio}&municipio=15054")).Count);
        Assert.Empty(await Listar($"ejercicio_folio={ejercicio}&municipio=15058"));
    }

    [Fact]
    public async Task Un_filtro_desconocido_se_nombra() =>
        await (await cualquiera.GetAsync("/api/v1/mesas?color=azul")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

    [Fact]
    public async Task Sus_versiones_dicen_que_acto_hizo_cada_una()
    {
        var folio = await api.MesaConvocada();

        var versiones = await (await cualquiera.GetAsync($"/api/v1/mesas/{folio}/versiones")).Leer();
        var primera = await (await cualquiera.GetAsync($"/api/v1/mesas/{folio}/versiones/1")).Leer();

        Assert.Equal(2, versiones.GetProperty("datos").GetArrayLength());
        Assert.Equal("programada", primera.Texto("estado"));
    }

    private async Task<List<string>> Listar(string filtros) =>
        [.. (await (await cualquiera.GetAsync($"/api/v1/mesas?{filtros}")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray().Select(m => m.Texto("folio"))];
}
