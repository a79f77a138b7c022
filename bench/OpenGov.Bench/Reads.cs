using System.Diagnostics;

namespace OpenGov.Bench;

/// <summary>The reads that are offered, asked to every size by turns in the same run.</summary>
internal static class Reads
{
    private const int Rounds = 7;
    private const int Requests = 12;
    private const int Together = 16;

    /// <summary>G7: list and detail with the most commitments, against the fewest.</summary>
    private const double Goal = 0.8;

    public static async Task CompareAsync(IReadOnlyList<Installation> hosts)
    {
        var sizes = string.Join(" | ", hosts.Select(h => $"{h.Size,15:N0}"));
        Console.WriteLine($"\nDe una en una: milisegundos por petición (entre paréntesis, de procesador: host y PostgreSQL), mediana de {Rounds} rondas por turnos de {Requests}\n  {"pregunta",-36} | {sizes} | primera/última");
        foreach (var (name, question) in Questions())
        {
            var asked = await MeasureAsync(hosts, (h, round) => OneByOneAsync(h, question, round * Requests));
            Console.WriteLine($"  {name,-36} | {string.Join(" | ", asked.Select(a => $"{a.Milliseconds,7:0.00} ({a.Processor:0.00})".PadLeft(15)))} | {asked[0].Milliseconds / asked[^1].Milliseconds:0.00}");
        }

        Console.WriteLine($"\nDe {Together} en {Together}: peticiones por segundo (entre paréntesis, milisegundos de procesador de cada una), mediana de {Rounds} rondas por turnos\n  {"pregunta",-36} | {sizes} | última/primera");
        foreach (var (name, question) in Questions().Take(2))
        {
            var asked = await MeasureAsync(hosts, (h, round) => TogetherAsync(h, question, round * Requests));
            var ratio = asked[0].Milliseconds / asked[^1].Milliseconds;
            Console.WriteLine($"  {name,-36} | {string.Join(" | ", asked.Select(a => $"{1000 / a.Milliseconds,7:0} ({a.Processor:0.00})".PadLeft(15)))} | {ratio:0.00}, G7 {(ratio >= Goal ? "cumplida" : $"NO cumplida: pide {Goal}")}");
        }
    }

    /// <summary>The same words and the same ranking over the row that holds the document, and over the narrow one, by turns.</summary>
    public static async Task CompareSearchAsync(Installation host)
    {
        static string Sql(string table, string words, string where) =>
            $"select string_agg(folio, ',' order by puesto) from (select folio, row_number() over (order by ts_rank({words}, q) desc, folio) as puesto from compromisos.{table}, plataforma.buscado('bibliotecas escolares') q where recurso = 'compromisos' and {where} and {words} @@ q order by ts_rank({words}, q) desc, folio limit 50) x";
        await Cluster.SqlAsync(host.Owner, "create unlogged table if not exists compromisos.ancha as select recurso, folio, documento, terminos from compromisos.indice join compromisos.vigentes v using (recurso, folio) where recurso = 'compromisos' and vigente and v.visible");
        await Cluster.SqlAsync(host.Owner, "create index if not exists ix_ancha on compromisos.ancha using gin (terminos)");
        await Cluster.SqlAsync(host.Owner, "vacuum analyze compromisos.ancha");
        var (wide, narrow, same) = (new List<double>(), new List<double>(), true);
        for (var round = 0; round <= Rounds; round++)
        {
            var found = new List<object?>();
            foreach (var (list, sql) in new[] { (wide, Sql("ancha", "terminos", "true")), (narrow, Sql("indice", "terminos", "vigente and visible")) })
            {
                var watch = Stopwatch.StartNew();
                found.Add(await Cluster.SqlAsync(host.Owner, sql));
                if (round > 0) list.Add(watch.Elapsed.TotalMilliseconds);
            }

            same &= Equals(found[0], found[1]);
        }

        await Cluster.SqlAsync(host.Owner, "drop table compromisos.ancha");
        Console.WriteLine($"\nBúsqueda por relevancia en {host.Size:N0}, la misma consulta: fila con el documento {Median(wide):0.0} ms, índice angosto {Median(narrow):0.0} ms ({Median(wide) / Median(narrow):0.0} veces); {(same ? "los mismos resultados en el mismo orden" : "RESULTADOS DISTINTOS")}");
    }

    private static IEnumerable<(string Name, Func<Installation, int, string> Path)> Questions()
    {
        yield return ("detalle", (h, i) => $"compromisos/{h.Plans[i % h.Plans.Count]}-C{1 + (i * 37 % 900):00}");
        yield return ("lista, primera página de 50", (_, _) => "compromisos");
        yield return ("detalle en_fecha", (h, i) => $"compromisos/{h.Plans[i % h.Plans.Count]}-C{1 + (i * 37 % 900):00}?en_fecha={DateTime.UtcNow:yyyy-MM-dd}");
        yield return ("lista, -actualizado_en", (_, _) => "compromisos?orden=-actualizado_en");
        yield return ("lista, orden inicio", (_, _) => "compromisos?orden=inicio");
        yield return ("lista, orden -titulo", (_, _) => "compromisos?orden=-titulo");
        yield return ("filtro de todos (estado)", (_, _) => "compromisos?estado=propuesto");
        yield return ("filtro medio (municipio)", (_, i) => $"compromisos?municipio={(i % 2 == 0 ? "15106" : "15058")}");
        yield return ("filtro escaso (responsable_folio)", (_, i) => $"compromisos?responsable_folio=ORG-O{2 + (i % 38):00}");
        yield return ("filtro de ninguno", (_, _) => "compromisos?plan_folio=NO-EXISTE");
        yield return ("plan, tema y valor", (h, i) => $"compromisos?plan_folio={h.Plans[^1]}&tema_clave={Generator.Topics[i % 4]}&valor_ogp=participacion");
        yield return ("filtro medio, orden fin", (_, _) => "compromisos?municipio=15106&orden=fin");
        yield return ("rango de un día (inicio)", (_, i) => $"compromisos?inicio_desde=2020-05-{1 + (i % 28):00}&inicio_hasta=2020-05-{1 + (i % 28):00}");
        yield return ("q de todos", (_, _) => "compromisos?q=ciudadania");
        yield return ("q de muchos, por relevancia", (_, _) => "compromisos?q=biblioteca+escolar&orden=relevancia");
        yield return ("q de pocos", (_, i) => $"compromisos?q={(i % 2 == 0 ? "biblioteca" : "pozos")}+{i % 997}");
        yield return ("q de uno", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}");
        yield return ("q de uno, por relevancia", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}&orden=relevancia");
        yield return ("filtro medio, incluir=total", (_, _) => "compromisos?municipio=15106&incluir=total");
        yield return ("facetas de un plan y municipio", (h, _) => $"compromisos/facetas?plan_folio={h.Plans[0]}&municipio=15106");
        yield return ("facetas de todo", (_, _) => "compromisos/facetas");
        yield return ("filtro medio en_fecha", (_, _) => $"compromisos?municipio=15106&en_fecha={DateTime.UtcNow:yyyy-MM-dd}");
        yield return ("q de uno en_fecha", (_, i) => $"compromisos?q=clave{1 + (i * 11 % 900)}&en_fecha={DateTime.UtcNow:yyyy-MM-dd}");
    }

    private static async Task<List<(double Milliseconds, double Processor)>> MeasureAsync(IReadOnlyList<Installation> hosts, Func<Installation, int, Task<int>> ask)
    {
        var (times, processor) = (hosts.ToDictionary(h => h.Size, _ => new List<double>()), hosts.ToDictionary(h => h.Size, _ => new List<double>()));
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var host in hosts)
            {
                var (before, watch) = (host.ProcessorMilliseconds(), Stopwatch.StartNew());
                var requests = await ask(host, round + 1);
                var elapsed = watch.Elapsed.TotalMilliseconds;
                if (round < 0) continue; // the first one warms up

                times[host.Size].Add(elapsed / requests);
                processor[host.Size].Add((host.ProcessorMilliseconds() - before) / requests);
            }
        }

        return [.. hosts.Select(h => (Median(times[h.Size]), processor[h.Size].Average()))];
    }

    private static async Task<int> OneByOneAsync(Installation host, Func<Installation, int, string> question, int from)
    {
        for (var i = 0; i < Requests; i++) await host.AskAsync(question(host, from + i));
        return Requests;
    }

    private static async Task<int> TogetherAsync(Installation host, Func<Installation, int, string> question, int from)
    {
        const int Each = 20;
        await Task.WhenAll(Enumerable.Range(0, Together).Select(async lane =>
        {
            for (var i = 0; i < Each; i++) await host.AskAsync(question(host, from + (lane * Each) + i));
        }));
        return Together * Each;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
