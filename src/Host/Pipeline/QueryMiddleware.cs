using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OpenGov.Host;

/// <summary>A parameter that an operation does not publish is refused: ignored, it would answer another question than the one asked.</summary>
internal sealed class QueryMiddleware(RequestDelegate next, IApiDescriptionGroupCollectionProvider described)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>> known = new(() => described.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
        .ToDictionary(operation => NameOf(operation.ActionDescriptor.EndpointMetadata)!, ParametersOf, StringComparer.Ordinal));

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Query.Count > 0 && http.GetEndpoint() is { } endpoint && NameOf(endpoint.Metadata) is { } operation && known.Value.TryGetValue(operation, out var names)
            && http.Request.Query.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw new BadParameterException(unknown, $"Esta operación no tiene el parámetro «{unknown}».");

        return next(http);
    }

    private static string? NameOf(IEnumerable<object> metadata) => metadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName;

    private static HashSet<string> ParametersOf(ApiDescription operation) =>
    [
        .. operation.ParameterDescriptions.Where(p => p.Source == BindingSource.Query).Select(p => p.Name),
        .. operation.ActionDescriptor.EndpointMetadata.OfType<OfferedFilters>().SelectMany(offered => offered.Filters).Select(filter => filter.Name),
    ];
}
