using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Mesas;

/// <summary>M1 to M7 where a caller meets them: each is refused at its route, and nothing of the mesa changes.</summary>
public sealed class ReglasDeMesasTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Los_pasos_M1_y_M2()
    {
        var mesa = await api.MesaEnCurso(pasos: 2);
        var antes = await Version(mesa);

        await Rechazo(mesa, "pasos/4/cierre", EscenariosMesas.Producto(4), 409, "MESA-M1-paso-fuera-de-orden");
        await Rechazo(mesa, "pasos/1/cierre", EscenariosMesas.Producto(1), 409, "MESA-M1-paso-ya-completado");
        await Rechazo(mesa, "pasos/3/reapertura", new { motivo = "Falta algo.", fecha = EscenariosMesas.Apertura }, 409, "MESA-M2-paso-no-completado");
        await Rechazo(mesa, "pasos/1/reapertura", new { fecha = EscenariosMesas.Apertura }, 422, "MESA-M2-sin-motivo");

        Assert.Equal(antes, await Version(mesa));
        var reabierta = await api.EnMesa(mesa, "pasos/1/reapertura", new { motivo = "  El problema era otro.  ", fecha = EscenariosMesas.Apertura });
        Assert.Equal(
            ["en_curso", "por_revisar", "por_revisar", "por_revisar", "por_revisar"], reabierta.GetProperty("pasos").EnumerateArray().Select(p => p.Texto("estado")));
        Assert.Equal("El problema era otro.", reabierta.GetProperty("pasos")[0].GetProperty("reaperturas")[0].Texto("motivo"));
    }

    [Fact]
    public async Task La_conclusion_M3()
    {
        var mesa = await api.MesaEnCurso(pasos: 5);
        await api.Participan(mesa, "GOBIERNO", [("entes_publicos", 6), ("organo_garante", 5)]);
        var antes = await Version(mesa);

        await Rechazo(mesa, "conclusion", new { fecha = "2019-12-13" }, 409, "MESA-M3-solo-gobierno");
        await Rechazo(mesa, "relatoria", new { relatoria = EscenariosMesas.Documento(), fecha = "2019-12-13" }, 409, "MESA-no-concluida");

        Assert.Equal(antes, await Version(mesa));
    }

    [Fact]
    public async Task Las_fechas_M4()
    {
        var mesa = await api.MesaConvocada();
        var antes = await Version(mesa);

        await Rechazo(mesa, "reprogramacion", new { nueva = Dias("2019-12-09", "2019-12-13"), motivo = "Lluvia.", fecha = "2019-11-21" }, 422, "MESA-M4-mismas-fechas");
        await Rechazo(mesa, "reprogramacion", new { nueva = Dias("2019-11-01", "2019-11-02"), motivo = "Lluvia.", fecha = "2019-11-21" }, 422, "MESA-M4-fechas-pasadas");
        await Rechazo(mesa, "convocatoria", new { dirigida_a = new[] { "academia" }, fecha = "2019-11-21" }, 409, "MESA-no-programada");
        Assert.Equal(antes, await Version(mesa));

        await api.EnMesa(mesa, "apertura", new { fecha = EscenariosMesas.Apertura });
        await Rechazo(mesa, "reprogramacion", new { nueva = Dias("2020-01-09", "2020-01-13"), motivo = "Lluvia.", fecha = EscenariosMesas.Apertura }, 409, "MESA-ya-iniciada");
        await Rechazo(mesa, "cancelacion", new { motivo = "Lluvia.", fecha = EscenariosMesas.Apertura }, 409, "MESA-ya-iniciada");
    }

    [Fact]
    public async Task Las_capacitaciones_M7()
    {
        var cuerpo = new
        {
            ejercicio_folio = await api.EjercicioSinStl(), titulo = "Gobierno abierto", audiencia = "ciudadania", temas = new[] { "Gobierno abierto" },
            sesiones = new[] { new { fecha = "2019-12-10", modalidad = "presencial" } }, fecha = "2019-11-15",
        };
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/capacitaciones", cuerpo)).DebeSerCreado()).Texto("folio");

        await (await personal.Actuar($"capacitaciones/{folio}", "imparticion", new { asistencia = 0, fecha = "2019-12-10" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "MESA-M7-sin-asistencia");
        await (await personal.Actuar($"capacitaciones/{folio}", "cancelacion", new { fecha = "2019-12-10" })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "MESA-capacitacion-sin-motivo");
        await (await personal.Actuar($"capacitaciones/{folio}", "imparticion", new { asistencia = 9, fecha = "2019-12-10" })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar($"capacitaciones/{folio}", "cancelacion", new { motivo = "No hubo sede.", fecha = "2019-12-11" })).DebeSerProblema(HttpStatusCode.Conflict, "MESA-capacitacion-no-programada");
    }

    private async Task Rechazo(string mesa, string acto, object cuerpo, int estado, string codigo) =>
        await (await personal.Actuar($"mesas/{mesa}", acto, cuerpo)).DebeSerProblema((HttpStatusCode)estado, codigo);

    private async Task<int> Version(string mesa) =>
        (await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{mesa}")).DebeSer(HttpStatusCode.OK)).GetProperty("version").GetInt32();

    private static object Dias(string desde, string hasta) => new { desde, hasta };
}
