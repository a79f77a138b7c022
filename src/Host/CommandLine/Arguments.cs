namespace OpenGov.Host.CommandLine;

/// <summary>What follows the name of a subcommand, read strictly: what it does not know is a mistake to explain, not to ignore.</summary>
internal sealed class Arguments
{
    private readonly List<string> positional = [];
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    /// <param name="usage">How the subcommand is written; every mistake shows it.</param>
    /// <param name="options">Options that take a value (<c>--url U</c> or <c>--url=U</c>).</param>
    /// <param name="flags">Options that take none.</param>
    public Arguments(string usage, IReadOnlyList<string> args, IReadOnlyList<string> options, IReadOnlyList<string>? flags = null)
    {
        Usage = usage;
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                positional.Add(args[i]);
                continue;
            }

            var parts = args[i].Split('=', 2);
            if (parts.Length == 1 && flags?.Contains(args[i]) == true) Add(args[i], "");
            else if (!options.Contains(parts[0])) throw Mistake($"No conozco la opción «{args[i]}».");
            else if (parts.Length == 2) Add(parts[0], parts[1]);
            else if (++i < args.Count) Add(parts[0], args[i]);
            else throw Mistake($"La opción «{parts[0]}» pide un valor.");
        }
    }

    public string Usage { get; }

    public bool Has(string flag) => values.ContainsKey(flag);

    public IReadOnlyList<string> All(string option) => values.GetValueOrDefault(option, []);

    /// <summary>The value of an option, once at most; null when it was not given.</summary>
    public string? Option(string name) => All(name) switch
    {
        [] => null,
        [var one] => one,
        _ => throw Mistake($"La opción «{name}» se dio más de una vez."),
    };

    public string Required(string name) => Option(name) ?? throw Mistake($"Falta la opción «{name}».");

    public int? Number(string name) => Option(name) is not { } text ? null
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw Mistake($"La opción «{name}» pide un número entero, no «{text}».");

    /// <summary>The words that are not options: as many as the subcommand expects.</summary>
    public IReadOnlyList<string> Words(int min, int max) =>
        positional.Count < min ? throw Mistake("Falta decir sobre qué.")
        : positional.Count > max ? throw Mistake($"Sobra «{positional[max]}».")
        : positional;

    public UsageException Mistake(string message) => new($"{message}{Environment.NewLine}Uso: {Usage}");

    private void Add(string name, string value)
    {
        if (values.TryGetValue(name, out var given)) given.Add(value);
        else values[name] = [value];
    }
}

/// <summary>The command was written wrong; the message says how it is written.</summary>
internal sealed class UsageException(string message) : Exception(message);
