using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento;

/// <summary>Indicators of the launched commitment of the scenario, measured.</summary>
internal static class EscenariosIndicadores
{
    /// <summary>Beside its indicator of result, one of activity and one of impact that still lacks what it is compared with.</summary>
    public static JsonObject ConTresNiveles(this JsonObject redaccion)
    {
        var indicadores = redaccion["indicadores"]!.AsArray();
        indicadores.Add(JsonSerializer.SerializeToNode(new
        {
            clave = "I2", nivel = "actividad", nombre = "Comités instalados", sentido = "ascendente", unidad = "comités", formula = "Comités con acta", fuente = "Actas de instalación", frecuencia = "trimestral",
            linea_base = new { valor = 0, fecha = "2019-12-31", fuente = "Sin comités" }, meta = new { valor = 30, fecha = "2020-09-30" },
        }));
        indicadores.Add(JsonSerializer.SerializeToNode(new { clave = "I3", nivel = "impacto", nombre = "Percepción de seguridad en la escuela", sentido = "ascendente", unidad = "por ciento", formula = "Estudiantes que se sienten seguros entre encuestados", fuente = "Encuesta escolar", frecuencia = "anual" }));
        return redaccion;
    }

    public static async Task<JsonElement> Indicador(this OpenGovApi api, PlanLanzado plan, string nivel)
    {
        JsonElement hallado = default;
        await api.Eventualmente(async () => hallado = Assert.Single((await api.Leido($"indicadores?compromiso_folio={plan.Compromiso}&nivel={nivel}")).GetProperty("datos").EnumerateArray()));
        return hallado;
    }

    public static object Medicion(decimal valor = 12, string desde = "2020-04-01", string hasta = "2020-06-30", string fecha = "2020-07-05", string? corrige = null, string? motivo = null, object[]? desgloses = null) => new
    {
        periodo = new { desde, hasta }, valor, capturo = "Unidad de Estadística de la SE", fecha, motivo, corrige_folio = corrige, desgloses,
        procedencia = new { metodo = "registro_administrativo", fuente = "Registro de incidentes escolares", obtenido_el = fecha },
    };

    public static Task<HttpResponseMessage> Medir(this OpenGovApi api, PlanLanzado plan, string indicador, object medicion) =>
        api.Con($"seguimiento:reportar:{plan.Compromiso}").PostAsJsonAsync($"/api/v1/indicadores/{indicador}/mediciones", medicion);

    public static async Task<string> MedicionRegistrada(this OpenGovApi api, PlanLanzado plan) =>
        (await (await api.Medir(plan, (await api.Indicador(plan, "actividad")).Texto("folio"), Medicion())).DebeSerCreado()).Texto("folio");

    /// <summary>Both activities verified by two members.</summary>
    public static async Task TodoVerificado(this OpenGovApi api, ComiteDePrueba comite)
    {
        foreach (var actividad in (string[])["A1", "A2"])
        {
            var evidencia = await api.EvidenciaAportada(comite.Plan, actividad);
            foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, actividad, evidencia)).DebeSerCreado();
        }
    }

    public static Task<HttpResponseMessage> Promover(this OpenGovApi api, ComiteDePrueba comite, int firmantes, string fecha = "2020-08-02") =>
        api.Con("seguimiento:verificar", "seguimiento:integrante").Actuar($"expedientes/{comite.Plan.Compromiso}", "fases", new
        {
            dictamen = "Las actividades se cumplieron y constan en las listas visitadas.", firmantes_folios = comite.Personas.Take(firmantes), fecha,
        });
}
