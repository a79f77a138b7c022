using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OpenGov.Host;

/// <summary>
/// A parameter that an operation does not publish is refused: ignored, it would answer another question than the one asked. So is one that is
/// said twice, or that holds what no text may.
/// </summary>
internal sealed class QueryMiddleware(RequestDelegate next, IApiDescriptionGroupCollectionProvider described)
{
    private readonly Lazy<Dictionary<string, HashSet<string>>> known = new(() => described.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
        .ToDictionary(operation => NameOf(operation.ActionDescriptor.EndpointMetadata)!, ParametersOf, StringComparer.Ordinal));

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Query.Count > 0 && http.GetEndpoint() is { } endpoint && NameOf(endpoint.Metadata) is { } operation && known.Value.TryGetValue(operation, out var names))
            foreach (var (name, values) in http.Request.Query)
            {
                if (!names.Contains(name)) throw new BadParameterException(name, $"Esta operación no tiene el parámetro «{name}».{(names.Count == 0 ? "" : $" Tiene: {string.Join(", ", names)}.")}");
                if (values.Count > 1) throw new BadParameterException(name, "El parámetro se repite; escríbelo una sola vez.");
                if (Texto.Fault(values.ToString()) is { } fault) throw new BadParameterException(name, fault);
            }

        return next(http);
    }

    private static string? NameOf(IEnumerable<object> metadata) => metadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName;

    private static HashSet<string> ParametersOf(ApiDescription operation) =>
    [
        .. operation.ParameterDescriptions.Where(p => p.Source == BindingSource.Query).Select(p => p.Name),
        .. operation.ActionDescriptor.EndpointMetadata.OfType<OfferedFilters>().SelectMany(offered => offered.Filters).Select(filter => filter.Name),
    ];
}
