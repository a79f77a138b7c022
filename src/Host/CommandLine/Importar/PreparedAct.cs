using System.Text.Json.Nodes;

namespace OpenGov.Host.CommandLine;

/// <summary>An act ready to be sent: checked against the contract, with its reference in place.</summary>
/// <param name="Known">What to ask whether it was registered before, when it keeps no reference.</param>
/// <param name="Reads">What to ask before it is sent, for the names it uses.</param>
/// <param name="Saves">What to ask, once it is registered, for the names it saves.</param>
internal sealed record PreparedAct(
    string File, int Number, ServedOperation Operation, JsonObject Parameters, JsonObject? Body,
    PreparedRead? Known, IReadOnlyDictionary<string, PreparedRead> Reads, IReadOnlyDictionary<string, PreparedRead> Saves, bool Waits, bool IsExample)
{
    public string Address => Operation.AddressWith(Parameters);

    /// <summary>The same act, with what earlier ones saved in the place of their names.</summary>
    public PreparedAct With(SavedValues saved) => this with { Parameters = saved.Fill(Parameters), Body = Body is null ? null : saved.Fill(Body) };

    /// <summary>Checks the whole folder against the contract: every mistake is told, and with one nothing is sent.</summary>
    public static IReadOnlyList<PreparedAct> PrepareAll(ImportFolder folder, ServedContract contract)
    {
        var (acts, mistakes) = (new List<PreparedAct>(), new List<string>());
        var (references, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (file, content) in folder.Files)
        {
            for (var i = 0; i < content.Actos.Count; i++)
            {
                try
                {
                    var act = Prepare(file, i + 1, content.Actos[i], $"{folder.Name}/{Path.GetFileNameWithoutExtension(file)}/{i + 1}", contract);
                    if (act.Body?[ServedOperation.Reference] is { } own && !references.Add($"{own}")) throw new ImportException($"la referencia «{own}» ya es de otro acto.");
                    names.UnionWith(act.Reads.Keys);
                    if (SavedValues.NamesIn(act.Parameters, act.Body).FirstOrDefault(name => !names.Contains(name)) is { } unknown) throw new ImportException($"ningún acto anterior guarda «{unknown}».");
                    names.UnionWith(act.Saves.Keys);
                    acts.Add(act);
                }
                catch (ImportException mistake)
                {
                    mistakes.Add($"  - {file}, acto {i + 1}: {mistake.Message}");
                }
            }
        }

        return mistakes.Count == 0 ? acts : throw new ImportException($"La carpeta no se puede importar; nada se envió:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes)}");
    }

    private static PreparedAct Prepare(string file, int number, ImportAct act, string reference, ServedContract contract)
    {
        var operation = Find(contract, act.Operacion, act.Parametros);
        if (operation.Method == HttpMethod.Get) throw new ImportException($"{operation.Id} solo lee; un acto registra algo.");
        if (operation.Media is { } media && !media.EndsWith("json", StringComparison.Ordinal)) throw new ImportException($"{operation.Id} recibe {media}; aquí solo se envía JSON.");
        if (operation.Media is null && act.Cuerpo is not null) throw new ImportException($"{operation.Id} no lleva cuerpo.");
        if (!operation.KeepsReference && act.Referencia is not null) throw new ImportException($"{operation.Id} no guarda referencia.");
        if (!operation.KeepsReference && act.YaConsta is null) throw new ImportException($"{operation.Id} no guarda referencia: declara en «ya_consta» qué lectura dice que ya se registró.");

        var body = operation.Media is null ? null : act.Cuerpo?.DeepClone().AsObject() ?? [];
        if (operation.KeepsReference && body![ServedOperation.Reference] is null) body[ServedOperation.Reference] = act.Referencia ?? reference;
        return new PreparedAct(
            file, number, operation, act.Parametros ?? [], body, act.YaConsta is null ? null : PrepareRead(act.YaConsta, contract),
            PrepareReads(act.Leer, contract), PrepareReads(act.Guardar, contract), act.Esperar, act.IsExample);
    }

    private static Dictionary<string, PreparedRead> PrepareReads(IReadOnlyDictionary<string, ImportRead>? reads, ServedContract contract) =>
        (reads ?? new Dictionary<string, ImportRead>()).ToDictionary(r => r.Key, r => PrepareRead(r.Value, contract));

    private static PreparedRead PrepareRead(ImportRead read, ServedContract contract)
    {
        var operation = Find(contract, read.Operacion, read.Parametros);
        return operation.Method == HttpMethod.Get ? new PreparedRead(operation, read.Parametros ?? [], read.Puntero ?? "/folio") : throw new ImportException($"{operation.Id} no es una lectura.");
    }

    private static ServedOperation Find(ServedContract contract, string id, JsonObject? parameters)
    {
        var operation = contract.Find(id) ?? throw new ImportException($"el contrato no tiene la operación «{id}».");
        return operation.Misfit(parameters ?? []) is { } misfit ? throw new ImportException(misfit) : operation;
    }
}

/// <summary>A read of the contract, and the value of interest in its answer.</summary>
internal sealed record PreparedRead(ServedOperation Operation, JsonObject Parameters, string Pointer)
{
    public string AddressWith(SavedValues saved) => Operation.AddressWith(saved.Fill(Parameters));
}
