namespace OpenGov.BuildingBlocks;

/// <summary>
/// The lists that the modules offer, for the index that serves them. They are declared where they are mapped, once; here the
/// endpoints are mapped onto nothing, so that <c>opengov migrar</c> knows them too.
/// </summary>
public sealed class DocumentLists(IReadOnlyList<IModule> modules)
{
    private readonly Lazy<ILookup<string, DocumentList>> lists = new(() => Collect(modules));

    public IReadOnlyList<DocumentList> Of(string schema) => [.. lists.Value[schema]];

    /// <summary>Called by whoever maps a list; only the collector listens.</summary>
    internal static void Tell(IEndpointRouteBuilder routes, DocumentList list) => (routes.ServiceProvider as Collector)?.Lists.Add(list);

    private static ILookup<string, DocumentList> Collect(IReadOnlyList<IModule> modules)
    {
        var collector = new Collector();
        var group = collector.MapGroup("");
        foreach (var type in modules.SelectMany(m => m.GetType().Assembly.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IEndpoint).IsAssignableFrom(t)))
            type.GetMethod(nameof(IEndpoint.Map), [typeof(RouteGroupBuilder)])!.Invoke(null, [group]);
        return collector.Lists.ToLookup(list => list.Schema, StringComparer.Ordinal);
    }

    /// <summary>Routes that lead nowhere.</summary>
    private sealed class Collector : IEndpointRouteBuilder, IServiceProvider
    {
        public List<DocumentList> Lists { get; } = [];

        public IServiceProvider ServiceProvider => this;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(this);

        public object? GetService(Type serviceType) => null;
    }
}
