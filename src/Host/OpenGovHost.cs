using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenGov.Host.CommandLine;
using OpenGov.Host.Jobs;

namespace OpenGov.Host;

/// <summary>Composition: what the host adds once for all modules, and the order in which a request meets it.</summary>
internal static class OpenGovHost
{
    public static void AddOpenGov(this WebApplicationBuilder builder, IReadOnlyList<IModule> modules)
    {
        builder.AddSettings();
        builder.WebHost.UseUrls(builder.Configuration["Escuchar"] ?? new Settings().Escuchar);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 4_096, gracePeriod: TimeSpan.FromSeconds(5)); // of a file
            kestrel.Limits.MaxRequestBodySize = null; // BodyMiddleware bounds it, with an answer that explains
        });
        builder.Services.AddOpenGovCore(modules, builder.Configuration);
        builder.Services.AddOutboxDispatchers();
        builder.Services.AddHostedService<ScheduledJobService>();
        builder.Services.AddSingleton<DatabaseClock>().AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DatabaseClock>()).AddHostedService<DatabaseClockService>();
        builder.Services.AddSingleton<Readiness>().AddHostedService(provider => provider.GetRequiredService<Readiness>());
        builder.Services.AddHostedService<Drain>();
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<Settings>>((host, settings) => host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Value.AvisoDeCierreSegundos) + Drain.Patience);
        builder.Services.AddAuthentication(TokenAuthentication.Name).AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, null);
        builder.Services.AddHttpContextAccessor().AddScoped<IAuthorizationHandler, ScopeAuthorization>();
        // What matches no route of ours is a 404 or a 405, never a question of scopes; every route of ours decides, or the start-up stops.
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(TimeSpan.FromDays(1)).WithExposedHeaders(
            "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id", "Deprecation", "Sunset", "Idempotent-Replayed")));
        builder.Services.ConfigureHttpJsonOptions(options => Json.Strict(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.AddContract(modules);
    }

    /// <summary>Settings, judged before use.</summary>
    public static OptionsBuilder<Settings> AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<Settings>, SettingsValidator>();
        return services.AddOptions<Settings>().Bind(configuration);
    }

    /// <summary>What the command line needs too: modules, commands, database.</summary>
    public static void AddOpenGovCore(this IServiceCollection services, IReadOnlyList<IModule> modules, IConfiguration configuration)
    {
        ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("es");
        services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<IOptions<Settings>>().Value.ServingConnectionString()));
        services.AddSingleton(modules);
        services.AddBuildingBlocks(modules);
        services.AddSingleton<Migrator>();
        services.AddSingleton<ScheduledJobs>();
        services.AddScheduledJob<DepurarPlataformaJob>();
        services.AddSingleton<OutboxAdmin>();

        var assemblies = modules.Select(m => m.GetType().Assembly).ToArray();
        services.AddMediatR(mediator => mediator
            .RegisterServicesFromAssemblies(assemblies)
            .AddOpenBehavior(typeof(ValidationBehavior<,>))
            .AddOpenBehavior(typeof(ActBehavior<,>)));
        foreach (var found in AssemblyScanner.FindValidatorsInAssemblies([.. assemblies, typeof(DocumentoValidator).Assembly], includeInternalTypes: true)) services.AddTransient(found.InterfaceType, found.ValidatorType);
        foreach (var module in modules) module.AddServices(services, configuration);
    }

    public static void UseOpenGov(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        app.UseMiddleware<HeadMiddleware>();
        app.UseForwardedHeaders(TrustedProxies(app.Services.GetRequiredService<IOptions<Settings>>().Value));
        app.UseMiddleware<TraceMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseCors();
        app.MapHealth();
        app.UseMiddleware<LoadSheddingMiddleware>();
        app.UseMiddleware<ReadinessMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseMiddleware<DownloadMiddleware>();
        app.UseMiddleware<PresentedTokenMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<QueryMiddleware>();
        app.UseMiddleware<BodyMiddleware>();
        app.UseMiddleware<CollisionMiddleware>();
        app.UseMiddleware<PreconditionMiddleware>();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.UseMiddleware<ETagMiddleware>();
        app.UseMiddleware<ProblemMiddleware>(/* isInner */ true);

        app.MapModules(modules);
        app.MapContract();
    }

    private static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddOpenGovEnvironment();
        builder.Services.AddSettings(builder.Configuration).ValidateOnStart();
    }

    private static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext http) => Healthy(http)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (HttpContext http, Readiness readiness) =>
        {
            if (await readiness.WhyNotAsync(http.RequestAborted) is not { } problem) return Healthy(http);

            http.Response.Headers.CacheControl = "no-store";
            await problem.WriteAsync(http);
            return Results.Empty;
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Healthy(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text("{\"estado\":\"ok\"}", "application/json");
    }

    private static ForwardedHeadersOptions TrustedProxies(Settings settings)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.ProxiesDeConfianza.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        if (options.KnownIPNetworks.Count == 0) options.ForwardedHeaders = ForwardedHeaders.None;
        return options;
    }
}
