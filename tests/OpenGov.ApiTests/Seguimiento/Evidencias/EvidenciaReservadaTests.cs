using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Seguimiento.EscenariosArchivos;

namespace OpenGov.ApiTests.Seguimiento.Evidencias;

/// <summary>Who may not read a reserved evidence gets, from each route that names one, the answer of a folio that nobody ever gave.</summary>
public sealed class EvidenciaReservadaTests(OpenGovApi api)
{
    [Fact]
    public async Task Ninguna_ruta_dice_que_existe_a_quien_no_tiene_el_alcance()
    {
        var (plan, ajeno) = (await api.PlanLanzado(), await api.PlanLanzado());
        var reservada = await api.EvidenciaCon(plan, Pdf, reserva: "Lleva nombres de estudiantes.");
        var inexistente = $"{plan.Compromiso}-EV-99";
        var deOtro = api.Con($"seguimiento:reportar:{ajeno.Compromiso}");
        var indicador = (await api.Indicador(ajeno, "actividad")).Texto("folio");
        var motivo = new { motivo = "No es mía." };
        Dictionary<string, Func<string, Task<HttpResponseMessage>>> rutas = new()
        {
            ["observar sin cuenta"] = f => api.SinCuenta().PostAsJsonAsync($"/api/v1/evidencias/{f}/observaciones", new { texto = "Las listas no traen firma de nadie." }),
            ["observar con token de otro"] = f => deOtro.PostAsJsonAsync($"/api/v1/evidencias/{f}/observaciones", new { texto = "Las listas no traen firma de nadie." }),
            ["descargar"] = f => deOtro.Descargar(f),
            ["depositar lo que no es un archivo"] = f => deOtro.Depositar(ajeno, f, "<html>"u8.ToArray()),
            ["retirar con otra versión"] = f => Con(deOtro, $"compromisos/{ajeno.Compromiso}/evidencias/{f}/retiro", motivo, "\"v7\""),
            ["retirar con su versión"] = f => Con(deOtro, $"compromisos/{ajeno.Compromiso}/evidencias/{f}/retiro", motivo, "\"v1\""),
            ["sustituir"] = f => Con(deOtro, $"compromisos/{ajeno.Compromiso}/evidencias/{f}/sustitucion", new { tipo = "documento", titulo = "Otra", fecha_hecho = "2020-06-15", aporto = "SE", motivo = "Mejor." }, "\"v7\""),
            ["medir con ella"] = f => deOtro.PostAsJsonAsync($"/api/v1/indicadores/{indicador}/mediciones", new
            {
                periodo = new { desde = "2020-04-01", hasta = "2020-06-30" }, valor = 1, capturo = "SE", fecha = "2020-07-05", evidencias_folios = new[] { f },
                procedencia = new { metodo = "conteo", fuente = "Registro", obtenido_el = "2020-07-05" },
            }),
            ["reportar con ella"] = f => Reportar(ajeno, deOtro, f),
        };

        foreach (var (nombre, pedir) in rutas)
        {
            var (una, otra) = (await Dice(await pedir(reservada), reservada), await Dice(await pedir(inexistente), inexistente));
            Assert.True(una == otra, $"{nombre}: {una} / {otra}");
            Assert.True(una.StartsWith("404", StringComparison.Ordinal) || una.StartsWith("422", StringComparison.Ordinal), $"{nombre}: {una}");
        }
    }

    [Fact]
    public async Task Quien_tiene_el_alcance_tampoco_la_nombra_en_una_observacion_que_es_publica()
    {
        var plan = await api.PlanLanzado();
        var reservada = await api.EvidenciaCon(plan, Pdf, reserva: "Lleva nombres de estudiantes.");

        await (await api.Revisor().PostAsJsonAsync($"/api/v1/evidencias/{reservada}/observaciones", new { texto = "Las listas no traen firma de nadie." }))
            .DebeSerProblema(HttpStatusCode.Conflict, "SEG-observacion-de-reservada");
        Assert.DoesNotContain(reservada, (await api.Leido($"planes/{plan.Plan.Folio}/cumplimiento-ogp?en_fecha=2020-07-01")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aquello_en_que_se_sostiene_un_veredicto_no_lo_retira_quien_es_juzgado()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", evidencia)).DebeSerCreado();
        var ruta = $"compromisos/{comite.Plan.Compromiso}/evidencias/{evidencia}/retiro";

        await (await Con(api.Responsable(), ruta, new { motivo = "Ya no conviene.", fecha = "2020-09-01" }, "\"v1\"")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-evidencia-citada");
        await (await Con(api.Con("seguimiento:reportar", "seguimiento:revisar"), ruta, new { motivo = "Lleva datos personales.", fecha = "2020-09-01" }, "\"v1\"")).DebeSer(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> Reportar(PlanLanzado plan, HttpClient cliente, string evidencia)
    {
        var periodo = $"2020-T{(evidencia.EndsWith("-99", StringComparison.Ordinal) ? 3 : 2)}"; // one draft for each
        var abierto = await (await cliente.PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", EscenariosSeguimiento.Reporte(periodo, "2020-10-10", ("A1", 100, [evidencia])))).DebeSerCreado();
        return await Con(cliente, $"reportes/{abierto.Texto("folio")}/envio", new { }, "\"v1\"");
    }

    private static async Task<HttpResponseMessage> Con(HttpClient cliente, string ruta, object cuerpo, string version)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{ruta}") { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("If-Match", version);
        return await cliente.SendAsync(peticion);
    }

    // Everything the answer says but its trace, with the folio and the addresses taken out.
    private static async Task<string> Dice(HttpResponseMessage respuesta, string folio)
    {
        var problema = await respuesta.Leer();
        var resto = string.Join(' ', problema.EnumerateObject().Where(m => m.Name is not ("traza" or "instance" or "trace_id")).Select(m => $"{m.Name}={m.Value}"));
        return $"{(int)respuesta.StatusCode} {resto.Replace(folio, "FOLIO", StringComparison.Ordinal)}";
    }
}
