using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenGov.Bench;

/// <summary>What PostgreSQL really did for each parameter that the contract offers, from its own log.</summary>
internal static class Plans
{
    private const string Big = @"compromisos\.(indice|historia|vigentes)";

    /// <summary>Sessions load what explains their queries, asleep until it is asked for.</summary>
    public static async Task PrepareAsync(Cluster cluster) => await AlterAsync(cluster, "session_preload_libraries = 'auto_explain'");

    /// <returns>False when a query read a big table whole, or jumped over rows.</returns>
    public static async Task<bool> JudgeAsync(Cluster cluster, Installation host)
    {
        await AlterAsync(cluster, "auto_explain.log_analyze = on", "auto_explain.log_timing = off", "auto_explain.log_min_duration = 0");
        Console.WriteLine($"\nPlanes en {host.Size:N0}: nodos que leen tablas, con las filas que dio cada uno");
        var bad = new List<string>();
        foreach (var question in await QuestionsAsync(host))
        {
            var queries = await AskedAsync(host, cluster.Log, question);
            if (queries.Count == 0) throw new InvalidOperationException($"PostgreSQL no escribió el plan de «{question}».");

            var nodes = queries.SelectMany(q => Regex.Matches(q, @"(?<node>(Parallel )?(Seq Scan|Index Only Scan|Index Scan|Bitmap Index Scan)( Backward)?)( using (?<index>\w+))? on (?<on>\w+)[^\n]*\(actual rows=(?<rows>\d+)"))
                .Where(n => !n.Groups["on"].Value.StartsWith("pg_", StringComparison.Ordinal)).ToList();
            var faults = nodes.Where(n => n.Groups["node"].Value.EndsWith("Seq Scan", StringComparison.Ordinal)).Select(n => n.Value).Concat(queries.Where(q => Regex.IsMatch(q, @"\boffset\b", RegexOptions.IgnoreCase)).Select(_ => "OFFSET")).ToList();
            bad.AddRange(faults.Select(f => $"{question}: {f}"));
            Console.WriteLine($"{(faults.Count > 0 ? "✗" : " ")} {Regex.Replace(question, "cursor=[^&]+", "cursor=…"),-58} {string.Join("; ", nodes.Select(n => $"{n.Groups["node"]} {(n.Groups["index"].Success ? n.Groups["index"] : n.Groups["on"])} {n.Groups["rows"]}"))}");
        }

        await AlterAsync(cluster, "auto_explain.log_min_duration = -1");
        Console.WriteLine(bad.Count == 0 ? "  Ninguna lee una tabla entera ni salta filas (OFFSET)." : $"  MAL: {bad.Count}\n    {string.Join("\n    ", bad)}");
        return bad.Count == 0;
    }

    // One for each filter and each range, both pages of each order, and what else a list or its counts can be asked.
    private static async Task<IReadOnlyList<string>> QuestionsAsync(Installation host)
    {
        var parameters = (await host.ReadAsync("openapi.json")).GetProperty("paths").GetProperty("/api/v1/compromisos").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Where(p => p.TryGetProperty("in", out var place) && place.GetString() == "query").ToDictionary(p => p.GetProperty("name").GetString()!);
        var example = (await host.ReadAsync("compromisos?limite=1")).GetProperty("datos")[0];
        var today = $"{DateTime.UtcNow:yyyy-MM-dd}";
        var questions = new List<string> { $"compromisos/{example.GetProperty("folio")}", $"compromisos/{example.GetProperty("folio")}?en_fecha={today}", $"compromisos/{example.GetProperty("folio")}/versiones" };
        foreach (var filter in parameters.Keys.Except(["limite", "cursor", "orden", "q", "incluir", "campos", "en_fecha", "conocido_en"])) questions.Add($"compromisos?{filter}={Value(filter, example)}");
        foreach (var order in parameters["orden"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(o => o.GetString()!))
        {
            var first = $"compromisos?orden={order}{(order == "relevancia" ? "&q=bibliotecas" : "")}";
            var next = (await host.ReadAsync(first)).GetProperty("paginacion").GetProperty("siguiente").GetString()!;
            questions.AddRange([first, next[next.IndexOf("compromisos?", StringComparison.Ordinal)..]]);
        }

        return
        [
            .. questions, "compromisos", "compromisos?q=bibliotecas", "compromisos?q=clave7", "compromisos?municipio=15106&orden=fin", $"compromisos?en_fecha={today}", $"compromisos?municipio=15106&en_fecha={today}",
            "compromisos?municipio=15106&incluir=total", "compromisos/facetas?municipio=15106", "compromisos/facetas?responsable_folio=ORG-O07",
        ];
    }

    private static async Task<List<string>> AskedAsync(Installation host, string log, string question)
    {
        var before = new FileInfo(log).Length;
        await host.AskAsync(question);
        await Task.Delay(30); // the server writes its log after it answered
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = before;
        var entries = Regex.Split(await new StreamReader(file).ReadToEndAsync(), @"^\d{4}-\d\d-\d\d .*?LOG:\s+duration:", RegexOptions.Multiline);
        return [.. entries.Where(e => Regex.IsMatch(e, Big) && e.Contains("Query Text", StringComparison.Ordinal) && !e.Contains("por_publicar", StringComparison.Ordinal))];
    }

    private static string Value(string name, JsonElement example) => name switch
    {
        "estado" => "propuesto",
        "plan_folio" => example.GetProperty("plan_folio").GetString()!,
        "tema_clave" => "movilidad",
        "responsable_folio" or "corresponsable_folio" => "ORG-O07",
        "municipio" => "15106",
        "valor_ogp" => "participacion",
        "ods" => "3.1",
        "potencial" => "sustancial",
        "resultado" => "cumplido",
        "validable" => "true",
        _ when name.EndsWith("_desde", StringComparison.Ordinal) => "2021-09-20",
        _ when name.EndsWith("_hasta", StringComparison.Ordinal) => "2020-01-02",
        _ => "NO-EXISTE",
    };

    private static async Task AlterAsync(Cluster cluster, params string[] settings)
    {
        foreach (var setting in settings) await Cluster.SqlAsync(cluster.Superuser, $"alter system set {setting}");
        await Cluster.SqlAsync(cluster.Superuser, "select pg_reload_conf()");
        await Task.Delay(200);
    }
}
