using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Seguimiento.Tiempo;

/// <summary>
/// A year by the clock: commitments are launched, some institutions report, some late, some never. At every deadline what the
/// nightly job noted is what the calendar computes. OPENGOV_COMPROMISOS=500 plays it in full.
/// </summary>
public sealed class UnAnioDeReportesTests(OpenGovApi api, ITestOutputHelper salida)
{
    private const string Tarea = "seguimiento.anota-omisiones";
    private static readonly int Compromisos = int.Parse(Environment.GetEnvironmentVariable("OPENGOV_COMPROMISOS") ?? "12", CultureInfo.InvariantCulture);
    private static readonly (string Clave, DateOnly Limite)[] Periodos =
        [("2020-T1", new(2020, 4, 15)), ("2020-T2", new(2020, 7, 15)), ("2020-T3", new(2020, 10, 15)), ("2020-T4", new(2021, 1, 15))];

    [Fact]
    public async Task Lo_que_anota_la_tarea_es_lo_que_calcula_el_calendario()
    {
        var inicio = DateTime.UtcNow;
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1), anfitriones: 2);
        await Lanzar(mundo);
        var lector = mundo.Cliente();

        foreach (var (clave, limite) in Periodos)
        {
            mundo.Reloj.IrA(limite);
            var responsable = mundo.Cliente("seguimiento:reportar"); // a token lasts less than what is played here
            await Reportar(responsable, clave, i => i % 3 == 0);
            await mundo.EjecutarEnTodos(Tarea);
            Assert.Equal(0, await Omisiones(lector, clave)); // on the last day there is still time
            mundo.Reloj.IrA(limite.AddDays(1));
            Assert.InRange(await mundo.EjecutarEnTodos(Tarea), 0, 1); // one of the two hosts, or neither if its own watch came first
            await api.Eventualmente(async () => Assert.Equal(Cuantos(i => i % 3 != 0), await Omisiones(lector, clave, "&estado=sin_reporte")), segundos: 60);
            mundo.Reloj.IrA(limite.AddDays(20));
            await Reportar(responsable, clave, i => i % 3 == 1);
            mundo.Reloj.IrA(limite.AddDays(21));
            await mundo.EjecutarEnTodos(Tarea);
            await api.Eventualmente(async () => Assert.Equal(Cuantos(i => i % 3 == 1), await Omisiones(lector, clave, "&estado=entregado_tarde")), segundos: 60);
            await CoincidenConElCalendario(lector);
        }

        Assert.Equal(Cuantos(i => i % 3 != 0) * Periodos.Length, await mundo.Escalar<long>("select count(*) from seguimiento.outbox where tipo = 'seguimiento.reporte_omitido'"));
        salida.WriteLine($"{Compromisos} compromisos, un año: {(DateTime.UtcNow - inicio).TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task De_varios_anfitriones_uno_hace_la_tarea_de_la_noche()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1), anfitriones: 2);
        var tarea = "seguimiento.barre-archivos";
        await api.Eventualmente(async () => Assert.Equal(1, await mundo.Escalar<long>($"select count(*) from plataforma.tareas where nombre = '{tarea}'")));

        for (var noche = 0; noche < 10; noche++)
        {
            var anterior = await UltimaVez();
            Assert.InRange(await mundo.EjecutarEnTodos(tarea), 0, 1);
            await api.Eventualmente(async () => Assert.True(anterior < await UltimaVez(), "nadie hizo la tarea"));
            Assert.Equal(0, await mundo.RevisarEnTodos(tarea)); // done: nobody does it again the same night
        }

        Task<DateTime> UltimaVez() => mundo.Escalar<DateTime>($"select ultima_en from plataforma.tareas where nombre = '{tarea}'");
    }

    // As Compromisos tells it: the fact is in its outbox, and the dispatcher delivers it.
    private async Task Lanzar(MundoConReloj mundo)
    {
        for (var i = 0; i < Compromisos; i++)
        {
            var carga = JsonSerializer.Serialize(new
            {
                fecha = "2020-01-01",
                compromiso = new
                {
                    folio = Folio(i), plan_folio = "RELOJ-PAL1", titulo = $"Compromiso {i}", estado = "lanzado", version = 5, inicio = "2020-01-01", fin = "2021-12-31", responsable_folio = $"ORG-{i % 10}",
                    responsable_nombre = $"Institución {i % 10}", corresponsables_folios = Array.Empty<string>(), autores_folios = Array.Empty<string>(), indicadores = Array.Empty<object>(),
                    actividades = new[] { new { id = Guid.CreateVersion7(), clave = "A1", titulo = "Realizar las caravanas", peso = 100, inicio = "2020-01-01", fin = "2021-12-31" } },
                },
            });
            await mundo.Escalar<int>($"""
                insert into compromisos.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, ejemplo, traza, intentos, proximo_intento_en)
                values ('{Guid.CreateVersion7()}', '{Folio(i)}', 'compromisos.compromiso_lanzado', '{carga}', '2020-01-01', '2020-01-01', false, 'prueba', 0, '2020-01-01') returning 1
                """);
        }

        await api.Eventualmente(async () => Assert.Equal(Compromisos, await mundo.Escalar<long>("select count(*) from seguimiento.expedientes")), segundos: 120);
    }

    private static async Task Reportar(HttpClient responsable, string periodo, Func<int, bool> quienes)
    {
        foreach (var folio in Enumerable.Range(0, Compromisos).Where(quienes).Select(Folio))
        {
            var reporte = new
            {
                periodo, avances = new[] { new { actividad = "A1", porcentaje = 1, descripcion = "Lo hecho.", evidencias_folios = Array.Empty<string>() } }, dificultades = new[] { new { codigo = "personal", texto = "Faltan facilitadores." } },
            };
            var abierto = await responsable.PostAsJsonAsync($"/api/v1/compromisos/{folio}/reportes", reporte);
            using var envio = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/reportes/{(await abierto.DebeSerCreado()).Texto("folio")}/envio") { Content = JsonContent.Create(new { }) };
            envio.Headers.TryAddWithoutValidation("If-Match", abierto.Headers.ETag!.ToString());
            await (await responsable.SendAsync(envio)).DebeSer(HttpStatusCode.OK);
        }
    }

    private static async Task CoincidenConElCalendario(HttpClient lector)
    {
        foreach (var folio in Enumerable.Range(0, Math.Min(Compromisos, 12)).Select(Folio))
        {
            var calculado = (await Leer(lector, $"compromisos/{folio}/calendario")).GetProperty("periodos").EnumerateArray()
                .Where(p => p.Texto("estado") is "sin_reporte" or "entregado_tarde").Select(p => $"{p.GetProperty("periodo").Texto("clave")} {p.Texto("estado")} {p.GetProperty("reporte_folio")}");
            var anotado = (await Leer(lector, $"omisiones?compromiso_folio={folio}")).GetProperty("datos").EnumerateArray().Select(o => $"{o.GetProperty("periodo").Texto("clave")} {o.Texto("estado")} {o.GetProperty("reporte_folio")}");
            Assert.Equal(calculado, anotado);
        }
    }

    private static async Task<int> Omisiones(HttpClient lector, string periodo, string filtro = "")
    {
        var pagina = await Leer(lector, $"omisiones?plan_folio=RELOJ-PAL1&incluir=total&periodo={periodo}&limite=1{filtro}");
        return pagina.GetProperty("paginacion").GetProperty("total").GetInt32();
    }

    private static async Task<JsonElement> Leer(HttpClient lector, string ruta) => await (await lector.GetAsync($"/api/v1/{ruta}")).DebeSer(HttpStatusCode.OK);

    private static int Cuantos(Func<int, bool> quienes) => Enumerable.Range(0, Compromisos).Count(quienes);

    private static string Folio(int i) => $"RELOJ-PAL1-C{i + 1:D3}";
}
