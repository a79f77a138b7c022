using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov importar-plan</c>: a file of commitments through the API, followed line by line.</summary>
internal static class ImportarPlanCommand
{
    public const string Usage = "importar-plan ARCHIVO --plan FOLIO [--simular] [--parcial] [--motivo TEXTO] [--fecha AAAA-MM-DD] [--url URL] [--token TOKEN]";

    private const int FaultsSaid = 200;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "application/json",
        [".zip"] = "application/zip",
        [".csv"] = "text/csv",
    };

    public static async Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, ["--plan", "--motivo", "--fecha", "--url", "--token"], ["--simular", "--parcial"]);
        var (path, plan) = (arguments.Words(1, 1)[0], arguments.Required("--plan"));
        if (!Types.TryGetValue(Path.GetExtension(path), out var type)) throw arguments.Mistake("El archivo debe ser .json, .zip (un CSV por tabla) o .csv (solo los compromisos).");
        var token = arguments.Option("--token") ?? Environment.GetEnvironmentVariable("OPENGOV_TOKEN")
            ?? throw arguments.Mistake("Falta el token: dalo con --token o en la variable OPENGOV_TOKEN. Se emite con: opengov token crear --titular NOMBRE --alcance compromisos:escribir");
        if (!File.Exists(path)) return CommandHost.Fail($"No existe el archivo «{path}».");

        using var http = new HttpClient { BaseAddress = LocalAddress.Parse(arguments, "--url"), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var address = new StringBuilder($"/api/v1/planes/{Uri.EscapeDataString(plan)}/importacion?simular={(arguments.Has("--simular") ? "true" : "false")}&politica={(arguments.Has("--parcial") ? "parcial" : "atomica")}");
        foreach (var name in (string[])["motivo", "fecha"])
            if (arguments.Option($"--{name}") is { } value) address.Append(System.Globalization.CultureInfo.InvariantCulture, $"&{name}={Uri.EscapeDataString(value)}");
        await using var file = File.OpenRead(path);
        return await ImportAsync(http, address.ToString(), file, type, Console.Out, Console.Error, !Console.IsOutputRedirected);
    }

    /// <returns>0 when what was asked was done: all of it, the good part of it, or a simulation without faults.</returns>
    internal static async Task<int> ImportAsync(HttpClient http, string address, Stream file, string type, TextWriter output, TextWriter errors, bool isTerminal)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StreamContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type) } } };
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/x-ndjson"));
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
            if (!answer.IsSuccessStatusCode) return Refused(JsonNode.Parse(await lines.ReadToEndAsync()), errors);

            while (await lines.ReadLineAsync() is { } line)
            {
                var said = JsonNode.Parse(line)!;
                if (said["reporte"] is { } report) return Report(report, output, errors, isTerminal);
                if (said["avance"] is { } progress && isTerminal) output.Write($"\r\u001b[K{progress["fase"]}: {progress["hechos"]}/{progress["total"]}");
            }

            errors.WriteLine("La conexión terminó antes del reporte: no se escribió nada. Repite la misma orden.");
        }
        catch (Exception away) when (away is HttpRequestException or IOException)
        {
            errors.WriteLine($"No se pudo importar en {http.BaseAddress}: {away.Message}");
        }

        return 1;
    }

    private static int Refused(JsonNode? problem, TextWriter errors)
    {
        errors.WriteLine($"{problem?["detail"]} ({problem?["codigo"]})");
        foreach (var fault in problem?["errores"]?.AsArray() ?? []) errors.WriteLine($"  {fault!["puntero"]}: {fault["mensaje"]}");
        return 1;
    }

    private static int Report(JsonNode report, TextWriter output, TextWriter errors, bool isTerminal)
    {
        if (isTerminal) output.Write("\r\u001b[K");
        var faults = report["faltas"]!.AsArray();
        foreach (var fault in faults.Take(FaultsSaid))
            errors.WriteLine($"  {fault!["tabla"]}, fila {fault["fila"]}{(fault["columna"] is { } column ? $", columna {column}" : "")} [{fault["nivel"]}] {fault["mensaje"]} ({fault["codigo"]})");
        if (faults.Count > FaultsSaid) errors.WriteLine($"  … y {faults.Count - FaultsSaid} más: pide el reporte completo a la API.");

        var (simulated, applied) = ((bool)report["simulada"]!, (bool)report["aplicada"]!);
        output.WriteLine($"{report["nuevos"]} nuevos, {report["cambiados"]} cambiados, {report["sin_cambio"]} sin cambio, {report["con_faltas"]} con faltas. {(simulated ? "Fue una simulación: no se escribió nada." : applied ? "Quedó escrito." : "No se escribió nada.")}");
        return faults.Any(f => $"{f!["nivel"]}" == "impide") && !applied ? 1 : 0;
    }
}
