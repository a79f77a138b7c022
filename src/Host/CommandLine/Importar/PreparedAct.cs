using System.Text.Json.Nodes;

namespace OpenGov.Host.CommandLine;

/// <summary>An act ready to be sent: checked against the contract, with its reference in place.</summary>
/// <param name="Known">Where to ask whether it was registered before, when it keeps no reference.</param>
internal sealed record PreparedAct(
    string File, int Number, ServedOperation Operation, string Route, string? Target, JsonObject? Body, string? Known, bool Waits, bool IsExample)
{
    /// <summary>Checks the whole folder against the contract; every mistake is told, none is sent.</summary>
    public static IReadOnlyList<PreparedAct> PrepareAll(ImportFolder folder, ServedContract contract)
    {
        var (acts, mistakes, references) = (new List<PreparedAct>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (file, content) in folder.Files)
        {
            for (var i = 0; i < content.Actos.Count; i++)
            {
                var reference = $"{folder.Name}/{Path.GetFileNameWithoutExtension(file)}/{i + 1}";
                try
                {
                    var act = Prepare(file, i + 1, content.Actos[i], reference, contract);
                    acts.Add(act);
                    if (act.Body?[ServedOperation.Reference] is { } own && !references.Add(own.ToString())) mistakes.Add($"{file}, acto {i + 1}: la referencia «{own}» ya es de otro acto.");
                }
                catch (ImportException mistake)
                {
                    mistakes.Add($"{file}, acto {i + 1}: {mistake.Message}");
                }
            }
        }

        return mistakes.Count == 0 ? acts : throw new ImportException($"La carpeta no se puede importar; nada se envió:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes.Select(m => $"  - {m}"))}");
    }

    private static PreparedAct Prepare(string file, int number, ImportAct act, string reference, ServedContract contract)
    {
        var operation = Find(contract, act.Operacion);
        var route = RouteOf(operation, act.Parametros);
        if (operation.Method == HttpMethod.Get) throw new ImportException($"{operation.Id} solo lee; un acto registra algo.");
        if (operation.Media is { } media && !media.EndsWith("json", StringComparison.Ordinal)) throw new ImportException($"{operation.Id} recibe {media}; aquí solo se envía JSON.");
        if (operation.Media is null && act.Cuerpo is not null) throw new ImportException($"{operation.Id} no lleva cuerpo.");
        if (!operation.KeepsReference && act.Referencia is not null) throw new ImportException($"{operation.Id} no guarda referencia; declara «ya_consta».");
        if (!operation.KeepsReference && act.YaConsta is null) throw new ImportException($"{operation.Id} no guarda referencia: declara en «ya_consta» qué lectura dice que ya se registró.");

        var body = operation.Media is null ? null : act.Cuerpo?.DeepClone().AsObject() ?? [];
        if (operation.KeepsReference && body![ServedOperation.Reference] is null) body[ServedOperation.Reference] = act.Referencia ?? reference;
        return new PreparedAct(
            file, number, operation, route, operation.Target is null ? null : ServedOperation.Fill(operation.Target, act.Parametros), body,
            act.YaConsta is { } read ? RouteOf(Find(contract, read.Operacion), read.Parametros) : null, act.Esperar, act.IsExample);
    }

    private static ServedOperation Find(ServedContract contract, string id) =>
        contract.Find(id) ?? throw new ImportException($"el contrato no tiene la operación «{id}».");

    private static string RouteOf(ServedOperation operation, JsonObject? parameters)
    {
        var expected = operation.RouteParameters.ToHashSet(StringComparer.Ordinal);
        var given = (parameters ?? []).Where(p => p.Value is JsonValue).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        if (!given.SetEquals(expected)) throw new ImportException($"{operation.Id} lleva en «parametros»: {(expected.Count == 0 ? "nada" : string.Join(", ", expected))}.");
        return ServedOperation.Fill(operation.Path, parameters);
    }
}
