using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>Where a module keeps its things; known to the host, the dispatcher and the migrator by registration.</summary>
public sealed record ModuleDatabase(string Schema, Type ContextType)
{
    public Assembly Assembly => ContextType.Assembly;
}

public static class ModuleDatabaseExtensions
{
    /// <summary>One context for one schema. It joins the act's transaction when there is one.</summary>
    public static void AddModuleDbContext<TContext>(this IServiceCollection services, string schema)
        where TContext : ModuleDbContext
    {
        services.AddSingleton(new ModuleDatabase(schema, typeof(TContext)));
        services.AddDbContext<TContext>((provider, options) =>
        {
            if (provider.GetRequiredService<ActContext>().Transaction?.Connection is { } connection)
                options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("migraciones", schema));
            else
                options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), npgsql => npgsql.MigrationsHistoryTable("migraciones", schema));
        });
    }
}
