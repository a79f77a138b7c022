using FluentValidation;
using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Host.CommandLine;

/// <summary>Runs a subcommand with the modules and the database, without serving; failures say what to do next.</summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(IReadOnlyList<IModule> modules, Func<IServiceProvider, Task<int>> run)
    {
        try
        {
            await using var app = Build(modules);
            await using var scope = app.Services.CreateAsyncScope();
            var act = scope.ServiceProvider.GetRequiredService<ActContext>();
            act.Actor = Actor.System;
            act.Trace = Guid.NewGuid().ToString("N");
            return await run(scope.ServiceProvider);
        }
        catch (Exception failure) when (Explain(failure) is { } explanation)
        {
            return Fail(explanation);
        }
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }

    private static WebApplication Build(IReadOnlyList<IModule> modules)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddOpenGovEnvironment();
        builder.Logging.ClearProviders();
        builder.Services.AddSettings(builder.Configuration);
        builder.Services.AddOpenGovCore(modules, builder.Configuration);
        // A person at a console can wait; only a host that serves must give up at once.
        builder.Services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<IOptions<Settings>>().Value.BaseDeDatos));
        return builder.Build();
    }

    /// <summary>What a person can do about it; null for what nobody foresaw, which deserves its stack.</summary>
    private static string? Explain(Exception failure) => failure switch
    {
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        ValidationException invalid => string.Join(Environment.NewLine, invalid.Errors.Select(e => e.ErrorMessage)),
        RuleViolationException or NotFoundException => failure.Message,
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName } =>
            "La base de datos aún no tiene las tablas de OpenGov. Ejecuta primero: opengov migrar",
        NpgsqlException away => $"La base de datos no responde: {away.Message}{Environment.NewLine}Revisa OPENGOV__BASEDEDATOS y que PostgreSQL esté en marcha.",
        { InnerException: { } inner } => Explain(inner),
        _ => null,
    };
}
