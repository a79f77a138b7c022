using Microsoft.AspNetCore.Authorization;

namespace OpenGov.Host;

/// <summary>The routes that modules declare, found by reflection: one use case, one route, in its own file.</summary>
internal static class ModuleRoutes
{
    public static void MapModules(this WebApplication app, IReadOnlyList<IModule> modules)
    {
        foreach (var module in modules)
        {
            var api = app.MapGroup("/api/v1").WithTags(module.Name);
            var site = app.MapGroup("").ExcludeFromDescription();
            foreach (var type in module.GetType().Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }).OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                if (typeof(IEndpoint).IsAssignableFrom(type)) Map(type, nameof(IEndpoint.Map), api);
                if (typeof(ISiteEndpoint).IsAssignableFrom(type)) Map(type, nameof(ISiteEndpoint.MapSite), site);
            }
        }

        // A group compiles its endpoints again each time somebody asks for them: routing, authorization and the contract find them made.
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var endpoints = sources.SelectMany(source => source.Endpoints).ToList();
        sources.Clear();
        sources.Add(new DefaultEndpointDataSource(endpoints));

        // Deny by default is not enough: forgetting to decide must stop the start-up, not surprise a caller.
        var undecided = endpoints
            .Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<AuthorizationPolicy>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.DisplayName).ToList();
        if (undecided.Count > 0) throw new InvalidOperationException($"Sin autorización explícita: {string.Join("; ", undecided)}");
    }

    private static void Map(Type endpoint, string method, RouteGroupBuilder group) => endpoint.GetMethod(method, [typeof(RouteGroupBuilder)])!.Invoke(null, [group]);
}
