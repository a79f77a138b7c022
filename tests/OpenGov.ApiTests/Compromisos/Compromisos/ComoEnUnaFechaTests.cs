using System.Net.Http.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

/// <summary>What was read on a day is what is read of that day, for ever.</summary>
public sealed class ComoEnUnaFechaTests(OpenGovApi api)
{
    [Fact]
    public async Task Leer_como_en_una_fecha_es_leer_lo_que_entonces_se_leyo()
    {
        var ejercicio = await api.EjercicioRegistrado();
        var personal = api.PersonalDeCompromisos();
        await (await personal.PostAsJsonAsync("/api/v1/planes", new
        {
            ejercicio_folio = ejercicio, titulo = "Plan", vigencia = new { desde = "2020-01-01", hasta = "2021-12-31" }, fecha = "2020-01-02",
        })).DebeSerCreado();
        var plan = new PlanDePrueba(
            ejercicio, await api.OrganizacionRegistrada("Secretaría de Educación", "entes_publicos", "dependencia"),
            await api.OrganizacionRegistrada("Red por la Convivencia", "sociedad_civil", "sociedad_civil"), await api.PersonaRegistrada("Ana Flores"));
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/compromisos", new
        {
            plan_folio = plan.Folio, tema_clave = "inseguridad", fecha = "2020-01-10", redaccion = new { titulo = "Escuelas sin violencia", texto = "Programa integral." },
        })).DebeSerCreado()).Texto("folio");
        var leidos = new Dictionary<string, string>(StringComparer.Ordinal) { ["2020-01-10"] = await Leer(folio) };
        var corta = EscenariosCompromisos.Redaccion(plan);
        corta.Remove("indicadores");
        (string Fecha, string Acto, object Cuerpo, HttpMethod Metodo)[] actos =
        [
            ("2020-01-12", "redaccion", new { redaccion = corta, fecha = "2020-01-12" }, HttpMethod.Put),
            ("2020-01-20", "redaccion", new { redaccion = EscenariosCompromisos.Redaccion(plan), fecha = "2020-01-20" }, HttpMethod.Put),
            ("2020-01-25", "validacion", new { fecha = "2020-01-25" }, HttpMethod.Post),
            ("2020-02-03", "redaccion", new { redaccion = corta, fecha = "2020-02-03" }, HttpMethod.Put),
            ("2020-02-10", "descarte", new { respuesta_razonada = "Otra autoridad ya lo está haciendo.", fecha = "2020-02-10" }, HttpMethod.Post),
        ];
        foreach (var (fecha, acto, cuerpo, metodo) in actos)
        {
            await api.EnCompromiso(folio, acto, cuerpo, metodo);
            leidos[fecha] = await Leer(folio);
        }

        Assert.Equal(actos.Length + 1, leidos.Values.Distinct().Count());
        foreach (var (i, (fecha, entonces)) in leidos.Index())
        {
            Assert.Equal(entonces, await Leer(folio, $"?en_fecha={fecha}"));
            Assert.Equal(entonces, await Leer($"{folio}/versiones/{i + 1}"));
            Assert.Equal(entonces, await Leer(folio, $"?conocido_en={System.Text.Json.JsonDocument.Parse(entonces).RootElement.GetProperty("acto").Texto("registrado_en")}"));
        }

        Assert.Equal(leidos["2020-01-25"], await Leer(folio, "?en_fecha=2020-02-02"));
    }

    private Task<string> Leer(string folio, string consulta = "") => api.SinCuenta().GetStringAsync($"/api/v1/compromisos/{folio}{consulta}");
}
