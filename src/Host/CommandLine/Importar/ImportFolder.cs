using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Host.CommandLine;

/// <summary>What <c>plan.json</c> says: which files to register, in which order.</summary>
internal sealed record ImportPlan(string Nombre, string Descripcion, IReadOnlyList<string> Archivos);

/// <summary>A file of acts, in the order in which they happened.</summary>
internal sealed record ImportFile(string Descripcion, IReadOnlyList<ImportAct> Actos);

/// <summary>One act: an operation of the contract with its parameters and its body, where <c>{{name}}</c> stands for what an earlier act saved.</summary>
/// <param name="Referencia">Its stable name; by it a second run knows it again. Folder, file and number when omitted.</param>
/// <param name="Esperar">What it acts on is born from a reaction to an earlier act, and may take some seconds to appear.</param>
/// <param name="YaConsta">For operations that keep no reference: the read that answers 200 once the act was registered.</param>
/// <param name="Guardar">Names for what the server decided (a folio), each with the read that tells it, on the first run and on any later one.</param>
/// <param name="Leer">Names for what another folder registered, each with the read that tells it before this act is sent.</param>
/// <param name="Nota">For whoever maintains the file; not sent.</param>
internal sealed record ImportAct(
    string Operacion, JsonObject? Parametros = null, JsonObject? Cuerpo = null, string? Referencia = null, bool Esperar = false,
    ImportRead? YaConsta = null, IReadOnlyDictionary<string, ImportRead>? Guardar = null,
    IReadOnlyDictionary<string, ImportRead>? Leer = null, string? Nota = null)
{
    public bool IsExample => Cuerpo?["ejemplo"] is JsonValue value && value.TryGetValue(out bool example) && example;
}

/// <param name="Puntero">JSON Pointer of the value in the answer, for instance <c>/datos/0/folio</c>.</param>
internal sealed record ImportRead(string Operacion, JsonObject? Parametros = null, string? Puntero = null);

/// <summary>A folder read whole before the first act is sent: a mistake in its last file must not leave half a plan.</summary>
internal sealed record ImportFolder(string Name, ImportPlan Plan, IReadOnlyList<(string File, ImportFile Content)> Files)
{
    private static readonly JsonSerializerOptions Reading = new(Json.Wire) { MaxDepth = 64 };

    public static async Task<ImportFolder> ReadAsync(string path, CancellationToken ct)
    {
        var folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder)) throw new ImportException($"No existe la carpeta «{path}».");

        var plan = await ReadAsync<ImportPlan>(folder, "plan.json", ct);
        if (plan.Archivos.Count == 0) throw new ImportException("plan.json no nombra ningún archivo en «archivos».");

        var files = new List<(string, ImportFile)>();
        foreach (var file in plan.Archivos) files.Add((file, await ReadAsync<ImportFile>(folder, file, ct)));
        return new ImportFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), plan, files);
    }

    private static async Task<T> ReadAsync<T>(string folder, string file, CancellationToken ct)
    {
        var path = Path.Combine(folder, file);
        if (Path.GetFileName(file) != file) throw new ImportException($"«{file}» debe ser un archivo de la misma carpeta.");
        if (!File.Exists(path)) throw new ImportException($"Falta el archivo «{file}» en «{folder}».");
        try
        {
            await using var content = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<T>(content, Reading, ct) ?? throw new ImportException($"«{file}» está vacío.");
        }
        catch (JsonException malformed)
        {
            throw new ImportException($"«{file}», línea {malformed.LineNumber + 1}: {malformed.Message}");
        }
    }
}

/// <summary>The import cannot start or go on; the message says why and what to do.</summary>
internal sealed class ImportException(string message) : Exception(message);
