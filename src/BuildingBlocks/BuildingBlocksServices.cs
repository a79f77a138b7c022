namespace OpenGov.BuildingBlocks;

public static class BuildingBlocksServices
{
    /// <summary>The mechanisms all modules share, once.</summary>
    public static IServiceCollection AddBuildingBlocks(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<ActContext>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton(provider => new EventCatalog(modules, provider.GetServices<ModuleDatabase>()));
        return services;
    }

    /// <summary>One dispatcher for each module; only hosts that serve run them.</summary>
    public static IServiceCollection AddOutboxDispatchers(this IServiceCollection services) => services.AddHostedService<OutboxService>();
}
