using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

// Load for bench/adhesiones/run. Each order prints one line of figures; times in milliseconds.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2_000, UseProxy = false }) { BaseAddress = new Uri(args[1]), Timeout = TimeSpan.FromSeconds(30) };
switch (args[0])
{
    case "confirmar": await ConfirmarAsync(desde: int.Parse(args[2]), hasta: int.Parse(args[3]), aLaVez: int.Parse(args[4])); break;
    case "pedir": await PedirAsync(segundos: int.Parse(args[4]), aLaVez: int.Parse(args[5])); break;
    case "desbordar": await DesbordarAsync(porSegundo: int.Parse(args[4]), segundos: int.Parse(args[5])); break;
    case "sembrar": foreach (var correo in await File.ReadAllLinesAsync(args[4])) (await PostAsync(correo)).EnsureSuccessStatusCode(); break;
    case "tiempos": await TiemposAsync(cuantas: int.Parse(args[4]), conocidas: args[5]); break;
    default: throw new ArgumentException(args[0]);
}

// Closed loop: so many at once, each link once.
async Task ConfirmarAsync(int desde, int hasta, int aLaVez)
{
    var (siguiente, medidas) = (desde - 1, new ConcurrentBag<Medida>());
    var reloj = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, aLaVez).Select(async _ =>
    {
        while (Interlocked.Increment(ref siguiente) is var i && i < hasta) medidas.Add(await MedirAsync(() => http.PostAsync($"/adhesiones/confirmacion/enlace-{i}", null)));
    }));
    Decir($"confirmar x{aLaVez}", medidas, reloj.Elapsed);
}

async Task PedirAsync(int segundos, int aLaVez)
{
    var medidas = new ConcurrentBag<Medida>();
    var reloj = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, aLaVez).Select(async _ =>
    {
        while (reloj.Elapsed.TotalSeconds < segundos) medidas.Add(await MedirAsync(() => PostAsync(Nuevo())));
    }));
    Decir($"pedir x{aLaVez}", medidas, reloj.Elapsed);
}

// Open loop: they come at their pace, whatever happens to those before.
async Task DesbordarAsync(int porSegundo, int segundos)
{
    var (medidas, vuelos) = (new ConcurrentBag<Medida>(), new List<Task>());
    var reloj = Stopwatch.StartNew();
    for (var enviadas = 0; reloj.Elapsed.TotalSeconds < segundos;)
    {
        for (var debidas = (int)(reloj.Elapsed.TotalSeconds * porSegundo); enviadas < debidas; enviadas++)
            vuelos.Add(Task.Run(async () => medidas.Add(await MedirAsync(() => PostAsync(Nuevo())))));
        await Task.Delay(1);
    }

    await Task.WhenAll(vuelos);
    Decir($"desbordar a {porSegundo}/s", medidas, reloj.Elapsed);
}

// One after another, known and new in turns: what a stranger with a stopwatch would see.
async Task TiemposAsync(int cuantas, string conocidas)
{
    var correos = (await File.ReadAllLinesAsync(conocidas)).Take(cuantas).ToArray();
    var (conocida, nueva) = (new List<double>(), new List<double>());
    foreach (var _ in Enumerable.Range(0, 200)) await PostAsync(Nuevo());
    for (var i = 0; i < cuantas; i++)
    {
        var primero = Random.Shared.Next(2) == 0;
        foreach (var esConocida in (bool[])[primero, !primero])
            (esConocida ? conocida : nueva).Add((await MedirAsync(() => PostAsync(esConocida ? correos[i % correos.Length] : Nuevo()))).Milisegundos);
    }

    foreach (var (nombre, serie) in (ReadOnlySpan<(string, List<double>)>)[("conocida", conocida), ("nueva", nueva)])
        Console.WriteLine($"{nombre,-9} n={serie.Count} media={serie.Average():0.000} p10={Cuantil(serie, .1):0.000} p50={Cuantil(serie, .5):0.000} p90={Cuantil(serie, .9):0.000} p99={Cuantil(serie, .99):0.000}");
    // Two samples of one distribution of this size differ by less than 1.36·√(2/n) nineteen times of twenty.
    Console.WriteLine($"Kolmogorov-Smirnov D={Distancia(conocida, nueva):0.0000} umbral={1.36 * Math.Sqrt(2.0 / cuantas):0.0000}");
}

Task<HttpResponseMessage> PostAsync(string correo) => http.PostAsJsonAsync("/api/v1/adhesiones", new { objeto_folio = args[2], tipo = "apoyo", correo, consentimiento_folio = args[3] });

static string Nuevo() => $"n{Guid.NewGuid():N}@carga.ejemplo.mx";

static async Task<Medida> MedirAsync(Func<Task<HttpResponseMessage>> pedir)
{
    var inicio = Stopwatch.GetTimestamp();
    try
    {
        using var respuesta = await pedir();
        await respuesta.Content.ReadAsByteArrayAsync();
        return new((int)respuesta.StatusCode, Stopwatch.GetElapsedTime(inicio).TotalMilliseconds);
    }
    catch (Exception fallo) when (fallo is HttpRequestException or TaskCanceledException)
    {
        return new(0, Stopwatch.GetElapsedTime(inicio).TotalMilliseconds);
    }
}

static void Decir(string que, IReadOnlyCollection<Medida> medidas, TimeSpan tardo)
{
    var linea = new StringBuilder($"{que}: {medidas.Count(m => m.Estado is >= 200 and < 300) / tardo.TotalSeconds:0}/s en {tardo.TotalSeconds:0.0} s");
    foreach (var grupo in medidas.GroupBy(m => m.Estado).OrderBy(g => g.Key))
    {
        var tiempos = grupo.Select(m => m.Milisegundos).ToList();
        linea.Append($"; {grupo.Key}: {grupo.Count()} p50={Cuantil(tiempos, .5):0.0} p99={Cuantil(tiempos, .99):0.0}");
    }

    Console.WriteLine(linea);
}

static double Cuantil(List<double> serie, double q)
{
    var orden = serie.Order().ToList();
    return orden[(int)Math.Min(orden.Count - 1, q * orden.Count)];
}

static double Distancia(List<double> una, List<double> otra)
{
    var (a, b) = (una.Order().ToList(), otra.Order().ToList());
    return a.Concat(b).Max(x => Math.Abs((a.Count(v => v <= x) / (double)a.Count) - (b.Count(v => v <= x) / (double)b.Count)));
}

internal sealed record Medida(int Estado, double Milisegundos);
