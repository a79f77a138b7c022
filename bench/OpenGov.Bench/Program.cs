using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Bench;

// OpenGov.Bench HOST SERVING OWNER CLUSTER SIZE...: the same questions to hosts with more and more commitments, by turns.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (binary, serving, owner, cluster) = (args[0], args[1], args[2], args[3]);
const int Rounds = 7;
const int Requests = 12;

var hosts = new List<Installation>();
try
{
    foreach (var size in args.Skip(4).Select(int.Parse)) hosts.Add(await Installation.StartAsync(size, binary, serving, owner));

    Console.WriteLine("\nImportación (JSON, 10,000 por llamada)\n  compromisos | segundos | por segundo | MB del último archivo | RSS antes MB | RSS máxima MB");
    foreach (var h in hosts) Console.WriteLine($"  {h.Size,11:N0} | {h.ImportTime.TotalSeconds,8:0.0} | {h.Size / h.ImportTime.TotalSeconds,11:0} | {h.FileMegabytes,21:0.0} | {h.MemoryBefore,12:0} | {h.MemoryPeak,13:0}");

    Console.WriteLine($"\nLecturas: milisegundos por petición, mediana de {Rounds} rondas intercaladas de {Requests}\n  {"pregunta",-44} | {string.Join(" | ", hosts.Select(h => $"{h.Size,9:N0}"))} | última/primera");
    foreach (var (name, question) in Questions())
    {
        var times = hosts.ToDictionary(h => h.Size, _ => new List<double>());
        foreach (var h in hosts) await Ask(h, question, 0);
        for (var round = 0; round < Rounds; round++)
            foreach (var h in hosts) times[h.Size].Add(await Ask(h, question, round * Requests));
        var medians = hosts.Select(h => times[h.Size].Order().ElementAt(Rounds / 2)).ToList();
        Console.WriteLine($"  {name,-44} | {string.Join(" | ", medians.Select(m => $"{m,9:0.00}"))} | {medians[^1] / medians[0],6:0.00}");
    }

    await CompareSearch(hosts[^1]);
    await ShowPlans(hosts[^1]);
}
finally
{
    foreach (var h in hosts) await h.DisposeAsync();
}

static IEnumerable<(string Name, Func<Installation, int, string> Path)> Questions()
{
    yield return ("detalle", (h, i) => $"compromisos/{h.Plans[i % h.Plans.Count]}-C{1 + (i * 37 % 900):00}");
    yield return ("lista, primera página de 50", (_, _) => "compromisos");
    yield return ("lista, -actualizado_en", (_, _) => "compromisos?orden=-actualizado_en");
    yield return ("lista, orden inicio", (_, _) => "compromisos?orden=inicio");
    yield return ("filtro frecuente (estado=propuesto)", (_, _) => "compromisos?estado=propuesto");
    yield return ("filtro medio (municipio)", (_, i) => $"compromisos?municipio={(i % 2 == 0 ? "15106" : "15058")}");
    yield return ("filtro escaso (responsable_folio)", (_, i) => $"compromisos?responsable_folio=ORG-O{2 + (i % 38):00}");
    yield return ("filtro de nada (plan_folio ajeno)", (_, _) => "compromisos?plan_folio=NO-EXISTE");
    yield return ("plan y tema y valor", (h, i) => $"compromisos?plan_folio={h.Plans[^1]}&tema_clave={Generator.Topics[i % 4]}&valor_ogp=participacion");
    yield return ("rango de un día (inicio)", (_, i) => $"compromisos?inicio_desde=2020-05-{1 + (i % 28):00}&inicio_hasta=2020-05-{1 + (i % 28):00}");
    yield return ("q frecuente", (_, _) => "compromisos?q=ciudadania");
    yield return ("q media", (_, i) => $"compromisos?q={(i % 2 == 0 ? "biblioteca" : "pozos")}+{i % 997}");
    yield return ("q de uno solo", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}");
    yield return ("q de uno solo, por relevancia", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}&orden=relevancia");
    yield return ("filtro con incluir=total", (_, _) => "compromisos?municipio=15106&incluir=total");
    yield return ("facetas de un plan", (h, _) => $"compromisos/facetas?plan_folio={h.Plans[0]}&municipio=15106");
    yield return ("facetas de todo", (_, _) => "compromisos/facetas");
    yield return ("en_fecha, filtro medio", (_, _) => $"compromisos?municipio=15106&en_fecha={DateTime.UtcNow:yyyy-MM-dd}");
    yield return ("en_fecha, q de uno solo", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}&en_fecha={DateTime.UtcNow:yyyy-MM-dd}");
}

static async Task<double> Ask(Installation host, Func<Installation, int, string> question, int from)
{
    var watch = Stopwatch.StartNew();
    for (var i = 0; i < Requests; i++) await host.RunAsync(question(host, from + i));
    return watch.Elapsed.TotalMilliseconds / Requests;
}

// The same words and the same ranking over the row that holds the document, and over the narrow one, by turns.
async Task CompareSearch(Installation host)
{
    string Sql(string table, string words, string where) => $"select count(*) from (select folio from compromisos.{table} where recurso = 'compromisos' and {where} and {words} @@ plataforma.buscado('bibliotecas escolares') order by ts_rank({words}, plataforma.buscado('bibliotecas escolares')) desc, folio limit 50) x";
    var (wide, narrow) = (new List<double>(), new List<double>());
    for (var round = 0; round <= Rounds; round++)
    {
        foreach (var (list, sql) in new[] { (wide, Sql("vigentes", "busqueda", "visible")), (narrow, Sql("indice", "terminos", "vigente and visible")) })
        {
            var watch = Stopwatch.StartNew();
            await Installation.SqlAsync(host.Owner, sql);
            if (round > 0) list.Add(watch.Elapsed.TotalMilliseconds);
        }
    }

    var (w, n) = (wide.Order().ElementAt(Rounds / 2), narrow.Order().ElementAt(Rounds / 2));
    Console.WriteLine($"\nBúsqueda por relevancia en {host.Size:N0}: fila ancha {w:0.0} ms, índice angosto {n:0.0} ms ({w / n:0.0}x)");
}

// What PostgreSQL really did for each offered parameter, from its own log.
async Task ShowPlans(Installation host)
{
    var superuser = Regex.Replace(host.Owner, "Username=[^;]+", "Username=postgres");
    var database = $"bench_{host.Size}";
    foreach (var setting in new[] { "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_timing = off" })
        await Installation.SqlAsync(superuser, $"alter database {database} set {setting}");
    await Installation.SqlAsync(superuser, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}' and pid <> pg_backend_pid()");
    await Task.Delay(1500);

    var contract = await host.ReadAsync("openapi.json");
    var parameters = contract.GetProperty("paths").GetProperty("/api/v1/compromisos").GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.TryGetProperty("in", out var place) && place.GetString() == "query").ToList();
    var example = (await host.ReadAsync("compromisos?limite=1")).GetProperty("datos")[0];
    var questions = parameters.Select(p => p.GetProperty("name").GetString()!).Except(["limite", "cursor", "orden", "q", "incluir", "campos", "en_fecha", "conocido_en"])
        .Select(name => $"{name}={Value(name, example)}")
        .Concat(parameters.Single(p => p.GetProperty("name").GetString() == "orden").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(o => $"orden={o}{(o.GetString() == "relevancia" ? "&q=clave7" : "")}"))
        .Append("q=bibliotecas").Append($"municipio=15106&en_fecha={DateTime.UtcNow:yyyy-MM-dd}").Append("municipio=15106&incluir=total").ToList();
    Console.WriteLine($"\nPlanes en {host.Size:N0} (nodos que leen tablas)");
    var sequential = 0;
    foreach (var question in questions)
    {
        var log = Path.Combine(cluster, "postgres.log");
        var before = new FileInfo(log).Length;
        await host.RunAsync($"compromisos?{question}");
        await Task.Delay(50);
        using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = before;
        var text = await new StreamReader(file).ReadToEndAsync();
        var nodes = Regex.Matches(text, @"(Seq Scan|Index Only Scan|Index Scan|Bitmap Index Scan|Bitmap Heap Scan)( Backward)?( using \w+)? on (\w+)").Select(m => m.Value).Where(n => !n.Contains("tokens") && !n.Contains("on pg_")).Distinct().ToList();
        sequential += nodes.Count(n => n.StartsWith("Seq Scan", StringComparison.Ordinal));
        Console.WriteLine($"  {question,-40} {string.Join("; ", nodes)}");
    }

    Console.WriteLine($"  recorridos secuenciales: {sequential} de {questions.Count} preguntas");
}

static string Value(string name, System.Text.Json.JsonElement example) => name switch
{
    "estado" => "propuesto",
    "plan_folio" => example.GetProperty("plan_folio").GetString()!,
    "tema_clave" => "movilidad",
    "responsable_folio" or "corresponsable_folio" => "ORG-O07",
    "municipio" => "15106",
    "valor_ogp" => "participacion",
    "ods" => "3.1",
    "potencial" => "sustancial",
    "validable" => "true",
    _ when name.EndsWith("_desde", StringComparison.Ordinal) => "2021-09-20",
    _ when name.EndsWith("_hasta", StringComparison.Ordinal) => "2020-01-02",
    _ => "NO-EXISTE",
};
