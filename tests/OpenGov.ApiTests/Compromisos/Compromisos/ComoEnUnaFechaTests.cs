using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

/// <summary>What was read on a day is what is read of that day, for ever.</summary>
public sealed class ComoEnUnaFechaTests(OpenGovApi api)
{
    [Fact]
    public async Task Leer_como_en_una_fecha_es_leer_lo_que_entonces_se_leyo()
    {
        var (plan, folio) = await Nacido();
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
            Assert.Equal(JsonDocument.Parse(entonces).RootElement.GetProperty("ficha_smart").GetRawText(), await Leer($"{folio}/ficha-smart", $"?en_fecha={fecha}"));
            Assert.Equal(entonces, await Leer(folio, $"?conocido_en={JsonDocument.Parse(entonces).RootElement.GetProperty("acto").Texto("registrado_en")}"));
        }

        Assert.Equal(leidos["2020-01-25"], await Leer(folio, "?en_fecha=2020-02-02"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task En_una_vida_cualquiera_cada_dia_se_lee_lo_que_regia_ese_dia(int semilla)
    {
        var azar = new Random(semilla);
        var (plan, folio) = await Nacido();
        var nace = new DateOnly(2020, 1, 10);
        var regia = new List<(DateOnly Dia, string Documento)> { (nace, await Leer(folio)) };
        for (var acto = 0; acto < 12; acto++)
        {
            var (ultimo, antes) = regia[^1];
            var dia = ultimo.AddDays(azar.Next(-1, 5)); // several on a day, and now and then one that would come before the last
            var respuesta = await AlAzar(azar, folio, plan, dia);

            if (respuesta.IsSuccessStatusCode) regia.Add((dia, await Leer(folio)));
            else Assert.Equal(antes, await Leer(folio));
            Assert.True(dia >= ultimo || !respuesta.IsSuccessStatusCode, $"Un acto del {dia:O} entró después de otro del {ultimo:O}.");
        }

        Assert.InRange(regia.Count, 4, 13);
        for (var dia = nace.AddDays(-1); dia <= regia[^1].Dia.AddDays(1); dia = dia.AddDays(1))
        {
            var esperado = regia.LastOrDefault(r => r.Dia <= dia).Documento;
            var lista = (await api.Leido($"compromisos?plan_folio={plan.Folio}&en_fecha={dia:O}")).GetProperty("datos");
            Assert.Equal(esperado is null ? [] : [esperado], lista.EnumerateArray().Select(d => d.GetRawText()));
            if (esperado is not null) Assert.Equal(esperado, await Leer(folio, $"?en_fecha={dia:O}"));
            else await (await api.SinCuenta().GetAsync($"/api/v1/compromisos/{folio}?en_fecha={dia:O}")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        }

        foreach (var (version, (_, documento)) in regia.Index())
        {
            Assert.Equal(documento, await Leer($"{folio}/versiones/{version + 1}"));
            Assert.Equal(documento, await Leer(folio, $"?conocido_en={JsonDocument.Parse(documento).RootElement.GetProperty("acto").Texto("registrado_en")}"));
        }
    }

    private async Task<HttpResponseMessage> AlAzar(Random azar, string folio, PlanDePrueba plan, DateOnly dia)
    {
        var fecha = $"{dia:O}";
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["titulo"] = $"Escuelas sin violencia {azar.Next()}";
        if (azar.Next(3) is 0) redaccion.Remove("indicadores");
        return azar.Next(3) is 0
            ? await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "validacion", new { fecha })
            : await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "redaccion", new { redaccion, fecha }, HttpMethod.Put);
    }

    /// <summary>A commitment of the tenth of January, recorded long after.</summary>
    private async Task<(PlanDePrueba Plan, string Folio)> Nacido()
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
        return (plan, folio);
    }

    private Task<string> Leer(string folio, string consulta = "") => api.SinCuenta().GetStringAsync($"/api/v1/compromisos/{folio}{consulta}");
}
