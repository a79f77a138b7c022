using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Host.CommandLine;

/// <summary>Runs a subcommand with the modules and the database, without serving; failures say what to do next.</summary>
internal static class CommandHost
{
    public static async Task<int> RunAsync(IReadOnlyList<IModule> modules, Func<IServiceProvider, Task<int>> run)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddEnvironmentVariables("OPENGOV__");
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<Settings>().Bind(builder.Configuration).ValidateDataAnnotations();
        builder.Services.AddOpenGovCore(modules, builder.Configuration);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var act = scope.ServiceProvider.GetRequiredService<ActContext>();
        act.Actor = Actor.System;
        act.Trace = Guid.NewGuid().ToString("N");
        try
        {
            return await run(scope.ServiceProvider);
        }
        catch (OptionsValidationException invalid)
        {
            return Fail(string.Join(Environment.NewLine, invalid.Failures));
        }
        catch (NpgsqlException away)
        {
            return Fail($"La base de datos no responde: {away.Message}{Environment.NewLine}Revisa OPENGOV__BASEDEDATOS y que PostgreSQL esté en marcha.");
        }
        catch (Exception refused) when (refused is RuleViolationException or NotFoundException or FluentValidation.ValidationException)
        {
            return Fail(refused.Message);
        }
    }

    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
