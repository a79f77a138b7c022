namespace OpenGov.BuildingBlocks;

/// <summary>A module describes itself here, and only here.</summary>
public interface IModule
{
    /// <summary>Database schema and OpenAPI tag.</summary>
    string Name { get; }

    /// <summary>The scopes its endpoints ask for, with what each lets one do.</summary>
    IReadOnlyList<Scope> Scopes { get; }

    void AddServices(IServiceCollection services, IConfiguration configuration);
}

/// <summary>What a token may be allowed to do: <c>recurso:accion</c>.</summary>
/// <param name="Name"><c>recurso:accion</c>, for instance <c>recurso:escribir</c>.</param>
/// <param name="Description">One sentence in Spanish; it is published in the contract.</param>
public sealed record Scope(string Name, string Description);

/// <summary>The door of one use case. Discovered, so adding one edits no shared file.</summary>
public interface IEndpoint
{
    static abstract void Map(RouteGroupBuilder api);
}

/// <summary>The door of something that is not the API and lives outside <c>/api/v1</c>: a page for people, a file of open data.</summary>
public interface ISiteEndpoint
{
    static abstract void MapSite(RouteGroupBuilder site);
}
