using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Secretariado.Organizaciones;

public sealed class RegistrarOrganizacionTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/organizaciones";
    private readonly HttpClient personal = api.Con("secretariado:escribir");

    [Fact]
    public async Task Una_organizacion_registrada_se_consulta_sin_cuenta_en_su_direccion()
    {
        var respuesta = await personal.PostAsJsonAsync(Ruta, Valida());

        var creada = await respuesta.DebeSerCreado();
        var leida = await (await api.SinCuenta().GetAsync(respuesta.Headers.Location)).Leer();
        Assert.Equal(creada.ToString(), leida.ToString());
        Assert.Equal(1, leida.GetProperty("version").GetInt32());
        Assert.Equal("RegistrarOrganizacion", leida.GetProperty("acto").Texto("operacion"));
    }

    [Fact]
    public async Task La_misma_clave_no_se_registra_dos_veces()
    {
        var cuerpo = Valida();
        await (await personal.PostAsJsonAsync(Ruta, cuerpo)).DebeSerCreado();

        var repetida = await personal.PostAsJsonAsync(Ruta, cuerpo);

        await repetida.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task Todas_las_faltas_del_cuerpo_se_dicen_de_una_vez()
    {
        var respuesta = await personal.PostAsJsonAsync(Ruta, new { nombre = 3, sector = "sociedad_civil", tipo = "club", color = "azul" });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(["#/clave", "#/color", "#/nombre", "#/tipo"], problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Order());
    }

    [Fact]
    public async Task Sin_el_alcance_no_se_registra_y_se_dice_cual_falta()
    {
        var respuesta = await api.Con("mesas:escribir").PostAsJsonAsync(Ruta, Valida());

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        Assert.Equal("secretariado:escribir", problema.GetProperty("alcances_requeridos")[0].GetString());
    }

    private static object Valida() => new
    {
        clave = $"T{Guid.NewGuid():N}"[..12].ToUpperInvariant(), nombre = "Instituto de Transparencia de prueba", sector = "organo_garante", tipo = "organo_garante",
    };
}
