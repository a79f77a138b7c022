using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov importar</c>: a folder of acts through the API, with a token, as any client would.</summary>
internal static class ImportarCommand
{
    public const string Usage = "importar CARPETA [--url URL] [--token TOKEN]";

    /// <summary>How long to wait for what is born from a reaction, or for a server that restarts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, ["--url", "--token"]);
        var folder = arguments.Words(1, 1)[0];
        var token = arguments.Option("--token") ?? Environment.GetEnvironmentVariable("OPENGOV_TOKEN")
            ?? throw arguments.Mistake("Falta el token: dalo con --token o en la variable OPENGOV_TOKEN. Se emite con: opengov token crear --titular NOMBRE");
        using var http = new HttpClient { BaseAddress = LocalAddress.Parse(arguments, "--url"), Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true; // lets the act in course finish its sentence
            stop.Cancel();
        };
        return await ImportAsync(folder, http, Console.Out, Console.Error, !Console.IsOutputRedirected, Patience, stop.Token);
    }

    /// <returns>0 when everything is registered, now or before.</returns>
    internal static async Task<int> ImportAsync(
        string path, HttpClient http, TextWriter output, TextWriter errors, bool isTerminal, TimeSpan patience, CancellationToken ct)
    {
        try
        {
            var folder = await ImportFolder.ReadAsync(path, ct);
            var acts = PreparedAct.PrepareAll(folder, await ServedContract.ReadAsync(http, ct));
            output.WriteLine($"{folder.Plan.Nombre}: {acts.Count} actos en {folder.Files.Count} archivos.");
            if (acts.Count(a => a.IsExample) is > 0 and var examples) output.WriteLine($"{examples} actos son datos de ejemplo, marcados «ejemplo: true»: no deben tomarse como hechos.");
            return await RegisterAsync(acts, new Importer(http, patience), new ImportProgress(output, isTerminal, acts.Count), errors, ct);
        }
        catch (ImportException impossible)
        {
            errors.WriteLine(impossible.Message);
        }
        catch (Exception away) when (away is HttpRequestException or JsonException)
        {
            errors.WriteLine($"No hay una instalación de OpenGov en {http.BaseAddress}: {away.Message}{Environment.NewLine}Iníciala con build/run u «opengov servir», o di dónde está con --url.");
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("Interrumpido. Repite la misma orden para continuar: lo registrado no se duplica.");
        }

        return 1;
    }

    private static async Task<int> RegisterAsync(IReadOnlyList<PreparedAct> acts, Importer importer, ImportProgress progress, TextWriter errors, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var file in acts.GroupBy(a => a.File))
            {
                foreach (var act in file)
                {
                    progress.Starting(act);
                    progress.Finished(await importer.RegisterAsync(act, ct));
                }

                progress.FileFinished(file.Key);
            }

            progress.Summarize(failed: false, watch.Elapsed);
            return 0;
        }
        catch (ActRefusedException refused)
        {
            progress.Summarize(failed: true, watch.Elapsed);
            errors.WriteLine($"{refused.Message}{Environment.NewLine}Corrige el archivo, o el permiso que falte, y repite la misma orden: lo registrado no se duplica.");
            return 1;
        }
    }
}
