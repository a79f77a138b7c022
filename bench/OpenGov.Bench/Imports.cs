using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OpenGov.Bench;

/// <summary>Fills an installation through the API, ten thousand commitments a call, and says what each call cost.</summary>
internal static class Imports
{
    /// <summary>Commitments of the largest call that is measured.</summary>
    public const int Most = 10_000;

    private const int TooMany = 20_001;

    public static async Task LoadAsync(Installation host)
    {
        Console.WriteLine($"\nImportación de {host.Size:N0} compromisos\n  {"llamada",-44} | segundos | por segundo | ms de procesador por compromiso | archivo MB | RSS antes MB | RSS máxima MB");
        var organizations = new List<string>();
        foreach (var n in Enumerable.Range(1, 40))
            organizations.Add(Folio(await PostAsync(host, "organizaciones", new { clave = $"O{n:00}", nombre = $"Organización {n}", sector = n % 2 == 0 ? "sociedad_civil" : "entes_publicos", tipo = n % 2 == 0 ? "sociedad_civil" : "dependencia" })));

        var plan = await PlanAsync(host, 1);
        var file = Generator.WriteFile(0, host.Size, organizations);
        await CallAsync(host, $"JSON, {host.Size:N0}, simulacro", plan, file, "application/json", "?simular=true", r => Number(r, "nuevos") == host.Size);
        await CallAsync(host, $"JSON, {host.Size:N0} nuevos", plan, file, "application/json", "", r => Number(r, "nuevos") == host.Size);
        File.Delete(file);
        await TableAsync(host, plan);
        await Cluster.SqlAsync(host.Owner, "vacuum analyze");
        await RefusedAsync(host, organizations);
    }

    // The tables that a person would edit: exported, and imported back without a change.
    private static async Task TableAsync(Installation host, string plan)
    {
        var zip = Path.GetTempFileName();
        await using (var file = File.Create(zip))
        await using (var content = await host.Http.GetStreamAsync($"/api/v1/planes/{plan}/exportacion?formato=csv")) await content.CopyToAsync(file);
        await CallAsync(host, $"CSV en zip, {host.Size:N0} exportados y sin cambio", plan, zip, "application/zip", "", r => Number(r, "sin_cambio") == host.Size);
        File.Delete(zip);
    }

    private static async Task RefusedAsync(Installation host, IReadOnlyList<string> organizations)
    {
        var plan = await PlanAsync(host, 99);
        var file = Generator.WriteFile(0, TooMany, organizations);
        await using var content = File.OpenRead(file);
        var watch = Stopwatch.StartNew();
        using var answer = await SendAsync(host, plan, content, "application/json", "");
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        Console.WriteLine($"  {TooMany:N0} en una llamada: {(int)answer.StatusCode} en {watch.Elapsed.TotalSeconds:0.0} s, {problem.GetProperty("codigo")}: {problem.GetProperty("detail")}");
        File.Delete(file);
    }

    private static async Task CallAsync(Installation host, string name, string plan, string path, string type, string query, Func<JsonElement, bool> isRight)
    {
        await using var content = File.OpenRead(path);
        host.ForgetPeak();
        var (before, processor, watch) = (host.Memory("VmRSS"), host.ProcessorMilliseconds(), Stopwatch.StartNew());
        using var answer = await SendAsync(host, plan, content, type, query);
        var text = await answer.Content.ReadAsStringAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        if (!answer.IsSuccessStatusCode || JsonSerializer.Deserialize<JsonElement>(text) is var report && !isRight(report)) throw new InvalidOperationException($"{name}: {text[..Math.Min(text.Length, 2_000)]}");

        Console.WriteLine($"  {name,-44} | {seconds,8:0.0} | {Number(report, "total") / seconds,11:0} | {(host.ProcessorMilliseconds() - processor) / Number(report, "total"),31:0.00} | {content.Length / 1e6,10:0.0} | {before,12:0} | {host.Memory("VmHWM"),13:0}");
    }

    private static Task<HttpResponseMessage> SendAsync(Installation host, string plan, Stream content, string type, string query) =>
        host.Http.SendAsync(new(HttpMethod.Post, $"/api/v1/planes/{plan}/importacion{query}")
        {
            Content = new StreamContent(content) { Headers = { ContentType = new(type) } }, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Token) },
        });

    private static async Task<string> PlanAsync(Installation host, int number)
    {
        var cycle = Folio(await PostAsync(host, "ejercicios", new { entidad_clave = "BENCH", entidad = "Estado de México", nombre = $"PAL{number}", numero_pal = number, declaratoria = new { fecha = "2016-06-20", firmantes = Array.Empty<object>() }, fecha = "2016-06-20" }));
        return Folio(await PostAsync(host, "planes", new { ejercicio_folio = cycle, titulo = $"PAL{number}", vigencia = new { desde = "2020-01-01", hasta = "2021-12-31" } }));
    }

    private static async Task<JsonElement> PostAsync(Installation host, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{path}") { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Token) } };
        using var answer = await host.Http.SendAsync(request);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static string Folio(JsonElement document) => document.GetProperty("folio").GetString()!;

    private static int Number(JsonElement report, string name) => report.GetProperty(name).GetInt32();
}
