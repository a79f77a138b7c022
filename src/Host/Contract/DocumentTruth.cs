using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenGov.Host;

/// <summary>
/// Members of answers are always present, even when null: a schema that no request uses requires them all. And
/// descriptions of tags come from the modules.
/// </summary>
internal sealed class DocumentTruth(IReadOnlyList<IModule> modules) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
            foreach (var media in operation.RequestBody?.Content?.Values ?? Enumerable.Empty<IOpenApiMediaType>()) Collect(media.Schema, schemas, sent);

        foreach (var (name, schema) in schemas)
            if (!sent.Contains(name) && schema is OpenApiSchema { Properties.Count: > 0 } answer) answer.Required = answer.Properties.Where(p => p.Value.Extensions?.ContainsKey(SchemaTruth.LeftOut) is not true).Select(p => p.Key).Order(StringComparer.Ordinal).ToHashSet();

        swaggerDoc.Tags = modules.Select(m => new OpenApiTag { Name = m.Name }).ToHashSet();
    }

    private static void Collect(IOpenApiSchema? schema, IDictionary<string, IOpenApiSchema> schemas, HashSet<string> found)
    {
        if (schema is null) return;
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (found.Add(id) && schemas.TryGetValue(id, out var target)) Collect(target, schemas, found);
            return;
        }

        Collect(schema.Items, schemas, found);
        foreach (var inner in (schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>()).Concat(schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? [])) Collect(inner, schemas, found);
    }
}
