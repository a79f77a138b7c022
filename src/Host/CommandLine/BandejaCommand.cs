namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov bandeja</c>: what modules have yet to hear from each other, and what was set aside after failing.</summary>
internal static class BandejaCommand
{
    public const string Usage = "bandeja [estado] | bandeja reencolar ID|--todos";

    public static Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, [], ["--todos"]);
        var all = arguments.Has("--todos");
        return arguments.Words(0, 2) switch
        {
            [] or ["estado"] when !all => ShowAsync(modules),
            ["reencolar"] when all => RequeueAsync(modules, null),
            ["reencolar", var id] when !all && Guid.TryParse(id, out var fact) => RequeueAsync(modules, fact),
            ["reencolar", ..] => throw arguments.Mistake("Di cuál evento, por su id, o --todos."),
            _ => throw arguments.Mistake("No conozco esa orden de la bandeja."),
        };
    }

    private static Task<int> ShowAsync(IReadOnlyList<IModule> modules) => CommandHost.RunAsync(modules, async services =>
    {
        var states = await services.GetRequiredService<OutboxAdmin>().StateAsync(CancellationToken.None);
        Console.WriteLine($"{"módulo",-14}{"pendientes",12}{"apartados",12}  más antiguo");
        foreach (var state in states)
            Console.WriteLine($"{state.Module,-14}{state.Pending,12}{state.Dead.Count,12}  {(state.Oldest is { } oldest ? $"{oldest:yyyy-MM-dd HH:mm:ss}Z" : "-")}");
        foreach (var dead in states.SelectMany(s => s.Dead))
            Console.WriteLine($"{Environment.NewLine}{dead.Id}  {dead.Event}  {dead.Aggregate}  {dead.Attempts} intentos{Environment.NewLine}    {dead.Error}");
        if (states.Any(s => s.Dead.Count > 0)) Console.WriteLine($"{Environment.NewLine}Corrige la causa y devuélvelos a la fila: opengov bandeja reencolar ID, o --todos.");
        return 0;
    });

    private static Task<int> RequeueAsync(IReadOnlyList<IModule> modules, Guid? id) => CommandHost.RunAsync(modules, async services =>
    {
        var requeued = await services.GetRequiredService<OutboxAdmin>().RequeueAsync(id, CancellationToken.None);
        if (requeued == 0 && id is not null) return CommandHost.Fail($"No hay ningún evento apartado con id {id}. «opengov bandeja» los muestra.");

        Console.WriteLine(requeued == 1 ? "1 evento vuelve a la fila." : $"{requeued} eventos vuelven a la fila.");
        return 0;
    });
}
