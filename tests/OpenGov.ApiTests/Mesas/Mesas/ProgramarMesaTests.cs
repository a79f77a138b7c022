using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Mesas.Mesas;

public sealed class ProgramarMesaTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/mesas";
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task La_mesa_de_Toluca_y_Metepec_queda_programada_y_se_consulta_sin_cuenta()
    {
        var ejercicio = await api.EjercicioConStl();

        var respuesta = await personal.PostAsJsonAsync(Ruta, EscenariosMesas.Mesa(ejercicio));

        var creada = await respuesta.DebeSerCreado();
        Assert.Equal($"{ejercicio}-M-MOVILIDAD", creada.Texto("folio"));
        var mesa = await (await api.SinCuenta().GetAsync(respuesta.Headers.Location)).Leer();
        Assert.Equal(creada.ToString(), mesa.ToString());
        Assert.Equal("programada", mesa.Texto("estado"));
        Assert.Equal(["Toluca", "Metepec"], mesa.GetProperty("sede").GetProperty("municipios").EnumerateArray().Select(m => m.Texto("nombre")));
        Assert.Equal(0, mesa.GetProperty("deslizamiento_dias").GetInt32());
        Assert.Equal("""{"desde":"2019-12-09","hasta":"2019-12-13"}""", mesa.GetProperty("fecha_propuesta").GetRawText());
    }

    [Fact]
    public async Task La_segunda_mesa_del_mismo_tema_lleva_un_2()
    {
        var ejercicio = await api.EjercicioConStl();
        await api.MesaProgramada(ejercicio, "medio_ambiente");

        var segunda = await api.MesaProgramada(ejercicio, "medio_ambiente");

        Assert.Equal($"{ejercicio}-M-MEDIO-AMBIENTE-2", segunda);
    }

    [Fact]
    public async Task Lo_que_no_sirve_se_dice_miembro_por_miembro()
    {
        var respuesta = await personal.PostAsJsonAsync(Ruta, new
        {
            ejercicio_folio = "EDOMEX-PAL1", tema_clave = "Movilidad 2", titulo = " ", problematica_base = "…", modalidad = "presencial",
            municipios = new[] { "15106", "15126" }, fecha_propuesta = new { desde = "2019-12-13", hasta = "2019-12-09" },
        });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(
            ["#/fecha_propuesta", "#/municipios/1", "#/tema_clave", "#/titulo"],
            problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Distinct().Order());
    }

    [Fact]
    public async Task El_ejercicio_y_quien_facilita_deben_existir()
    {
        var sinEjercicio = await personal.PostAsJsonAsync(Ruta, EscenariosMesas.Mesa("NADIE-PAL9"));
        var sinPersona = await personal.PostAsJsonAsync(Ruta, EscenariosMesas.Mesa(await api.EjercicioSinStl(), facilitador: "PER-NADIE"));

        await sinEjercicio.DebeSenalarCampo("ejercicio_folio");
        await sinPersona.DebeSenalarCampo("facilitador_folio");
    }

    [Fact]
    public async Task Sin_el_alcance_no_se_programa() =>
        await (await api.Con("mesas:participantes").PostAsJsonAsync(Ruta, EscenariosMesas.Mesa("EDOMEX-PAL1")))
            .DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
}
