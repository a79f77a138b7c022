using OpenGov.Host.Jobs;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov tareas</c>: what the clock asks for, when it last ran, and a way to ask for it now.</summary>
internal static class TareasCommand
{
    public const string Usage = "tareas [estado] | tareas ejecutar NOMBRE";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(250);

    public static Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, [], []);
        return arguments.Words(0, 2) switch
        {
            [] or ["estado"] => ShowAsync(modules),
            ["ejecutar", var name] => RunOneAsync(modules, name),
            ["ejecutar"] => throw arguments.Mistake("Di cuál tarea, por su nombre."),
            _ => throw arguments.Mistake("No conozco esa orden de las tareas."),
        };
    }

    private static Task<int> ShowAsync(IReadOnlyList<IModule> modules) => CommandHost.RunAsync(modules, async services =>
    {
        var states = await services.GetRequiredService<ScheduledJobs>().StateAsync(CancellationToken.None);
        Console.WriteLine($"{"tarea",-40}{"última",22}{"próxima",22}");
        foreach (var state in states)
        {
            Console.WriteLine($"{state.Name,-40}{Instant(state.LastRun),22}{Instant(state.Due),22}");
            if (state.Error is not null) Console.WriteLine($"    {state.Error}");
        }

        return 0;
    });

    /// <summary>A job runs in a host that serves, which has what it needs; here we only say that it is due and wait for the outcome.</summary>
    private static Task<int> RunOneAsync(IReadOnlyList<IModule> modules, string name) => CommandHost.RunAsync(modules, async services =>
    {
        var jobs = services.GetRequiredService<ScheduledJobs>();
        if (await jobs.MakeDueAsync(name, CancellationToken.None) is not { } before)
            return CommandHost.Fail($"No hay ninguna tarea «{name}». «opengov tareas» muestra las que hay.");

        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pulse)
        {
            await Task.Delay(Pulse);
            var state = (await jobs.StateAsync(CancellationToken.None)).Single(s => s.Name == name);
            if (state.LastRun == before.LastRun) continue;
            if (state.Error is not null) return CommandHost.Fail($"La tarea «{name}» falló: {state.Error}");

            Console.WriteLine($"La tarea «{name}» terminó.");
            return 0;
        }

        return CommandHost.Fail($"Ningún host terminó la tarea «{name}» en {Patience.TotalSeconds} segundos. Queda pendiente: la hará el primero que atienda. Revisa que «opengov servir» esté en marcha.");
    });

    private static string Instant(DateTimeOffset? instant) => instant is { } known ? $"{known.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "-";
}
