using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion;

/// <summary>The seed's consultation from its campaigns to the plan it changed, with the number of people the route hopes for.</summary>
public sealed class RutaDeLaConsultaTests(OpenGovApi api, ITestOutputHelper salida)
{
    private const int Electronicas = 500;
    private const int EnPapel = 200;
    private const int NoAdmitidas = 10;
    private const int Aceptadas = 20;
    private const string Fragmento = "donde también deciden madres, padres y estudiantes";

    private readonly HttpClient personal = api.DeDifusion();
    private readonly HttpClient gente = api.SinCuenta();

    [Fact]
    public async Task Setecientas_propuestas_se_reciben_se_responden_se_publican_y_el_plan_dice_que_cambio_por_ellas()
    {
        var reloj = Stopwatch.StartNew();
        var consulta = await api.ConsultaAbierta();
        foreach (var publico in (string[])["medios", "sociedad_civil", "academia"]) await Difundir(consulta, publico);

        var enLinea = await ATodas(Enumerable.Range(1, Electronicas), async n =>
            (await (await api.Presentar(consulta, Propuesta($"Publicar cada mes los incidentes de la escuela {n}."), gente)).DebeSerCreado()).GetProperty("propuesta").Texto("folio"));
        var enPapel = await Capturadas(consulta);
        Marca("recibidas");

        var folios = enLinea.Concat(enPapel).ToList();
        var admitidas = folios.Skip(NoAdmitidas).ToList();
        await ATodas(folios.Take(NoAdmitidas), folio => Decidir(folio, 1, "no-admision", new { causa = "ajena_al_plan", explicacion = "El plan no trata de ese servicio." }));
        await ATodas(admitidas, folio => Decidir(folio, 1, "admision", new { }));
        await api.ConsultaEnRespuesta(consulta);
        Marca("admitidas");

        await ATodas(admitidas.Skip(1).Select((folio, i) => (folio, i)), x => Decidir(x.folio, 2, "respuesta", x.i < Aceptadas - 1 ? Respuesta("aceptada") : x.i == Aceptadas ? Respuesta("duplicada", admitidas[1]) : Respuesta("rechazada")));
        await (await personal.Actuar(consulta.Recurso, "conclusion", new { })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F3-sin-respuesta-razonada");
        await Decidir(admitidas[0], 2, "respuesta", Respuesta("aceptada"));
        await api.EnConsulta(consulta, "conclusion");
        var publicada = await api.EnConsulta(consulta, "publicacion");
        Marca("publicada");

        var balance = publicada.GetProperty("balance");
        Assert.Equal(
            (Electronicas + EnPapel, Electronicas, EnPapel, NoAdmitidas, 0, Electronicas + EnPapel - NoAdmitidas, Aceptadas),
            (Cuenta("recibidas"), Cuenta("electronicas"), Cuenta("presenciales"), Cuenta("no_admitidas"), Cuenta("por_responder"), Cuenta("respondidas"), Cuenta("aceptadas")));
        Assert.DoesNotContain(publicada.GetProperty("advertencias").EnumerateArray(), a => a.Texto("codigo").StartsWith("DIF-F1", StringComparison.Ordinal));
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(consulta.Plan.Recurso)).Texto("estado")), segundos: 60);

        var redaccion = EscenariosCompromisos.Redaccion(consulta.Plan);
        redaccion["texto"] = $"Reducir a la mitad los incidentes de violencia en treinta escuelas secundarias públicas de Nezahualcóyotl, con comités de convivencia {Fragmento}.";
        var version = (await api.EnCompromiso(consulta.Compromiso, "ajuste", new { redaccion })).GetProperty("version").GetInt32();
        await Decidir(admitidas[0], 3, "incorporacion", new { compromiso_folio = consulta.Compromiso, compromiso_version = version, fragmento = Fragmento });

        await api.Eventualmente(async () =>
        {
            var origen = (await api.Leido($"compromisos/{consulta.Compromiso}")).GetProperty("origen").EnumerateArray().Single(o => o.Texto("tipo") == "propuesta");
            Assert.Equal((admitidas[0], version, Fragmento), (origen.Texto("folio"), origen.GetProperty("propuesta").GetProperty("version").GetInt32(), origen.GetProperty("propuesta").Texto("fragmento")));
        }, segundos: 60);
        Marca("con linaje");

        int Cuenta(string miembro) => balance.GetProperty(miembro).GetInt32();
        void Marca(string hito) => salida.WriteLine($"{hito}: {reloj.Elapsed.TotalSeconds:F1} s");
    }

    /// <summary>Half of the paper comes typed by a system, half in a spreadsheet.</summary>
    private async Task<List<string>> Capturadas(ConsultaDePrueba consulta)
    {
        var csv = new StringBuilder("renglon,texto,fecha_papel,huella_papel\n");
        foreach (var n in Enumerable.Range(1, EnPapel / 2)) csv.Append(null, $"{n},\"Que el comité de la escuela {n} sesione, y publique su acta.\",{Dia(-5)},{HuellaPapel(n)}\n");
        var lotes = new[]
        {
            await (await api.Capturar(consulta, Lote("TOLUCA-01", [.. Enumerable.Range(1, EnPapel / 2)]))).DebeSer(HttpStatusCode.OK),
            await (await api.CapturarCsv(consulta, "METEPEC-01", csv.ToString())).DebeSer(HttpStatusCode.OK),
        };
        return [.. lotes.SelectMany(l => l.GetProperty("propuestas").EnumerateArray()).Select(p => p.Texto("folio"))];
    }

    private async Task Difundir(ConsultaDePrueba consulta, string publico)
    {
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/campanas", new { plan_folio = consulta.Plan.Folio, publico, titulo = "Presentación" })).DebeSerCreado()).Texto("folio");
        await (await personal.Actuar($"campanas/{folio}", "acciones", new { tipo = "presentacion", realizada_el = Dia(), medio = "Infoem, Metepec" })).DebeSer(HttpStatusCode.OK);
    }

    /// <summary>Who decides knows the version: it is the answer to the act before.</summary>
    private async Task<JsonElement> Decidir(string folio, int version, string acto, object cuerpo)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/propuestas/{folio}/{acto}") { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("If-Match", $"\"v{version}\"");
        return await (await personal.SendAsync(peticion)).DebeSer(HttpStatusCode.OK);
    }

    private static async Task<List<TResultado>> ATodas<T, TResultado>(IEnumerable<T> cosas, Func<T, Task<TResultado>> hacer)
    {
        var lista = cosas.ToList();
        var hechas = new TResultado[lista.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, lista.Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => hechas[i] = await hacer(lista[i]));
        return [.. hechas];
    }
}
