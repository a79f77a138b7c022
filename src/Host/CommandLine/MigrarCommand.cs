using Microsoft.Extensions.Options;

namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov migrar</c>.</summary>
internal static class MigrarCommand
{
    public const string Usage = "migrar";

    public static Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        new Arguments(Usage, args, []).Words(0, 0);
        return CommandHost.RunAsync(modules, async services =>
        {
            var settings = services.GetRequiredService<IOptions<Settings>>().Value;
            await services.GetRequiredService<Migrator>().MigrateAsync(settings.OwnerConnectionString(), settings.HostRole(), CancellationToken.None);
            Console.WriteLine("La base de datos está al día.");
            return 0;
        });
    }
}
