using Microsoft.Extensions.Options;

namespace OpenGov.Host.CommandLine;

/// <summary>A subcommand of <c>opengov</c>.</summary>
internal sealed record Command(string Usage, string Help, Func<IReadOnlyList<IModule>, string[], Task<int>> RunAsync)
{
    public string Name => Usage.Split(' ')[0];
}

/// <summary>The subcommands; serving is what happens without one.</summary>
internal static class Commands
{
    public const string Serve = "servir";

    private static readonly Command[] All =
    [
        new(MigrarCommand.Usage, "aplica las migraciones de los módulos y termina", MigrarCommand.RunAsync),
        new(TokenCommand.Usage, "emite, lista o revoca los tokens con que se escribe", TokenCommand.RunAsync),
        new(ImportarCommand.Usage, "registra por la API los actos de una carpeta; repetirlo no duplica nada", ImportarCommand.RunAsync),
        new(ImportarPlanCommand.Usage, "importa a un plan los compromisos de un archivo JSON o CSV, o dice todo lo que habría que corregirle", ImportarPlanCommand.RunAsync),
        new(BandejaCommand.Usage, "muestra los eventos por entregar y devuelve a la fila los apartados", BandejaCommand.RunAsync),
        new(TareasCommand.Usage, "muestra las tareas periódicas, o ejecuta una ahora", TareasCommand.RunAsync),
        new(DatosCommand.Usage, "comprueba que la bitácora de datos abiertos no se alteró, o genera la llave que la firma", DatosCommand.RunAsync),
        new(SaludCommand.Usage, "pregunta a esta instalación si está lista", SaludCommand.RunAsync),
        new("ayuda", "muestra esta ayuda", (_, _) => Task.FromResult(Help(Console.Out, 0))),
    ];

    /// <summary>The subcommand asked for, or null when the host is to serve.</summary>
    public static string? NameIn(IReadOnlyList<string> args) => args switch
    {
        ["--ayuda" or "--help" or "-h", ..] => "ayuda",
        [var name, ..] when !name.StartsWith('-') && name != Serve => name,
        _ => null,
    };

    public static async Task<int> RunAsync(string name, IReadOnlyList<IModule> modules, string[] args)
    {
        if (All.SingleOrDefault(c => c.Name == name) is not { } command)
        {
            Console.Error.WriteLine($"opengov: no conozco la orden «{name}».");
            return Help(Console.Error, 2);
        }

        try
        {
            return await command.RunAsync(modules, args);
        }
        catch (UsageException mistake)
        {
            Console.Error.WriteLine(mistake.Message);
            return 2;
        }
        catch (OptionsValidationException invalid)
        {
            return CommandHost.Fail(string.Join(Environment.NewLine, invalid.Failures));
        }
    }

    private static int Help(TextWriter output, int code)
    {
        output.WriteLine("Uso: opengov <orden>");
        output.WriteLine($"  {Serve}{Environment.NewLine}      atiende la API y las páginas; es lo que hace sin orden");
        foreach (var command in All) output.WriteLine($"  {command.Usage}{Environment.NewLine}      {command.Help}");
        output.WriteLine("La configuración va en variables OPENGOV__…: docs/configuracion.md.");
        return code;
    }
}
