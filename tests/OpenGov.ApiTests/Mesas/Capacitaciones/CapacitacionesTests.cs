using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Mesas.Capacitaciones;

public sealed class CapacitacionesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Las_tres_audiencias_capacitadas_en_las_fechas_de_las_mesas_dan_cobertura_completa()
    {
        var ejercicio = await api.EjercicioConStl();
        await api.MesaProgramada(ejercicio);
        var antes = await Cobertura(ejercicio);

        foreach (var audiencia in (string[])["ciudadania", "organizaciones_sociales", "servidores_publicos"]) await Impartida(ejercicio, audiencia);

        var despues = await Cobertura(ejercicio);
        Assert.False(antes.GetProperty("completa").GetBoolean());
        Assert.Contains("la ciudadanía", antes.Texto("advertencia"), StringComparison.Ordinal);
        Assert.True(despues.GetProperty("completa").GetBoolean());
        Assert.Equal([40, 40, 40], despues.GetProperty("audiencias").EnumerateArray().Select(a => a.GetProperty("asistencia").GetInt32()));
    }

    [Fact]
    public async Task La_ventana_es_de_los_dias_en_que_las_mesas_se_celebraron_y_se_lee_en_una_fecha()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaConvocada(ejercicio); // for 9 to 13 December
        await api.EnMesa(mesa, "apertura", new { fecha = "2020-01-15" });
        await Impartida(ejercicio, "ciudadania"); // on 10 and 11 December

        var (antes, hoy) = (await Cobertura(ejercicio, "?en_fecha=2019-12-31"), await Cobertura(ejercicio));

        Assert.Equal(("2019-12-09", "2019-12-13"), Ventana(antes));
        Assert.Equal(("2020-01-15", "2020-01-15"), Ventana(hoy));
        Assert.Equal((1, 0), (Impartidas(antes), Impartidas(hoy)));

        static (string, string) Ventana(System.Text.Json.JsonElement cobertura) => (cobertura.GetProperty("ventana").Texto("desde"), cobertura.GetProperty("ventana").Texto("hasta"));
        static int Impartidas(System.Text.Json.JsonElement cobertura) => cobertura.GetProperty("audiencias").EnumerateArray().Single(a => a.Texto("audiencia") == "ciudadania").GetProperty("impartidas").GetInt32();
    }

    [Fact]
    public async Task Su_folio_es_consecutivo_en_el_ejercicio_y_acompana_a_sus_mesas()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaProgramada(ejercicio);
        await Programada(ejercicio, "ciudadania");

        var segunda = await Programada(ejercicio, "ciudadania", mesa);

        Assert.Equal($"{ejercicio}-CAP-02", segunda);
        var lista = await (await api.SinCuenta().GetAsync($"/api/v1/capacitaciones?mesa_folio={mesa}")).Leer();
        Assert.Equal(segunda, Assert.Single(lista.GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task No_se_da_por_impartida_antes_de_su_ultima_sesion()
    {
        var folio = await Programada(await api.EjercicioSinStl(), "ciudadania");

        var respuesta = await personal.Actuar($"capacitaciones/{folio}", "imparticion", new { asistencia = 10, fecha = "2019-12-10" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M7-sesiones-pendientes");
    }

    [Fact]
    public async Task Se_cancela_con_motivo()
    {
        var folio = await Programada(await api.EjercicioSinStl(), "ciudadania");

        var cancelada = await (await personal.Actuar($"capacitaciones/{folio}", "cancelacion", new { motivo = "No hubo sede.", fecha = "2019-12-01" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("cancelada", "No hubo sede."), (cancelada.Texto("estado"), cancelada.Texto("motivo_cancelacion")));
    }

    [Fact]
    public async Task No_acompana_a_mesas_de_otro_ejercicio()
    {
        var ajena = await api.MesaProgramada();

        var respuesta = await personal.PostAsJsonAsync("/api/v1/capacitaciones", Cuerpo(await api.EjercicioSinStl(), "ciudadania", ajena));

        await respuesta.DebeSenalarCampo("mesas_folios");
    }

    [Fact]
    public async Task Lleva_al_menos_un_tema_y_una_sesion_de_duracion_creible()
    {
        var respuesta = await personal.PostAsJsonAsync("/api/v1/capacitaciones", new
        {
            ejercicio_folio = "EDOMEX-PAL1", titulo = "x", audiencia = "ciudadania", temas = Array.Empty<string>(),
            sesiones = new[] { new { fecha = "2019-12-11", modalidad = "virtual", horas = 40 } },
        });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(["#/sesiones/0/horas", "#/temas"], problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Order());
    }

    [Fact]
    public async Task La_cobertura_de_un_ejercicio_que_no_existe_no_existe() =>
        await (await api.SinCuenta().GetAsync("/api/v1/capacitaciones/cobertura/NADIE-PAL9")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    [Fact]
    public async Task Los_municipios_se_listan_con_su_clave()
    {
        var municipios = (await (await api.SinCuenta().GetAsync("/api/v1/municipios")).DebeSer(HttpStatusCode.OK)).GetProperty("datos");

        Assert.Equal(125, municipios.GetArrayLength());
        Assert.Contains("Tlalnepantla de Baz", municipios.EnumerateArray().Select(m => m.Texto("nombre")));
    }

    private async Task<System.Text.Json.JsonElement> Cobertura(string ejercicio, string cuando = "") =>
        await (await api.SinCuenta().GetAsync($"/api/v1/capacitaciones/cobertura/{ejercicio}{cuando}")).DebeSer(HttpStatusCode.OK);

    private async Task Impartida(string ejercicio, string audiencia)
    {
        var folio = await Programada(ejercicio, audiencia);
        await (await personal.Actuar($"capacitaciones/{folio}", "imparticion", new { asistencia = 40, fecha = "2019-12-11" })).DebeSer(HttpStatusCode.OK);
    }

    private async Task<string> Programada(string ejercicio, string audiencia, params string[] mesas) =>
        (await (await personal.PostAsJsonAsync("/api/v1/capacitaciones", Cuerpo(ejercicio, audiencia, mesas))).DebeSerCreado()).Texto("folio");

    private static object Cuerpo(string ejercicio, string audiencia, params string[] mesas) => new
    {
        ejercicio_folio = ejercicio,
        titulo = "Gobierno abierto y herramientas para construir el PAL",
        audiencia,
        temas = new[] { "Gobierno abierto", "Metodología de las mesas" },
        sesiones = new[] { new { fecha = "2019-12-10", modalidad = "presencial", horas = 2.5 }, new { fecha = "2019-12-11", modalidad = "virtual", horas = 2.5 } },
        mesas_folios = mesas,
        fecha = "2019-11-15",
    };
}
