namespace OpenGov.Host.CommandLine;

/// <summary>A subcommand of <c>opengov</c>.</summary>
internal sealed record Command(string Name, string Help, Func<IReadOnlyList<IModule>, string[], Task<int>> RunAsync);

/// <summary>The subcommands; serving is what happens without one.</summary>
internal static class Commands
{
    private static readonly Command[] All =
    [
        new("migrar", "aplica las migraciones de los cinco módulos y termina", MigrarCommand.RunAsync),
        new("ayuda", "muestra esta ayuda", (_, _) => Task.FromResult(Help(Console.Out, 0))),
    ];

    public static Command? Find(string name) => All.SingleOrDefault(c => c.Name == name);

    public static int Unknown(string name)
    {
        Console.Error.WriteLine($"opengov: no conozco la orden «{name}».");
        return Help(Console.Error, 2);
    }

    private static int Help(TextWriter output, int code)
    {
        output.WriteLine("Uso: opengov [servir] | opengov <orden>");
        foreach (var command in All) output.WriteLine($"  {command.Name,-10} {command.Help}");
        output.WriteLine("La configuración va en variables OPENGOV__…; ver docs/configuracion.md.");
        return code;
    }
}
