using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpenGov.BuildingBlocks;

public static class BuildingBlocksServices
{
    /// <summary>The mechanisms all modules share, once.</summary>
    public static IServiceCollection AddBuildingBlocks(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<ActContext>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<Migrator>();
        services.AddSingleton(provider => new EventCatalog(modules, provider.GetServices<ModuleDatabase>()));
        return services;
    }

    /// <summary>One dispatcher for each module; only hosts that serve run them.</summary>
    public static IServiceCollection AddOutboxDispatchers(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        foreach (var module in modules)
        {
            services.AddSingleton<IHostedService>(provider => new OutboxDispatcher(
                provider.GetServices<ModuleDatabase>().Single(d => d.Schema == module.Name),
                provider.GetRequiredService<EventCatalog>(),
                provider.GetRequiredService<NpgsqlDataSource>(),
                provider.GetRequiredService<IServiceScopeFactory>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger($"OpenGov.Bandeja.{module.Name}")));
        }

        return services;
    }
}
