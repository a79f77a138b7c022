using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenGov.Host;

/// <summary>Gives each body, and each list, its example; a test demands that none is missing and that each is true.</summary>
internal sealed class ExampleTruth(ContractExamples examples) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var name = operation.OperationId ?? "";
        var body = examples.BodyOf(name);
        foreach (var media in Json(operation.RequestBody?.Content)) media.Example = body;

        var answer = examples.AnswerOf(context.ApiDescription.SupportedResponseTypes.Where(r => r.StatusCode == StatusCodes.Status200OK && r.Type is not null).Select(r => SchemaIds.Of(r.Type!)).Prepend(name));
        if (operation.Responses?.GetValueOrDefault("200") is OpenApiResponse done)
            foreach (var media in Json(done.Content)) media.Example = answer;
    }

    private static IEnumerable<OpenApiMediaType> Json(IDictionary<string, IOpenApiMediaType>? content) =>
        (content ?? new Dictionary<string, IOpenApiMediaType>()).Where(c => c.Key.EndsWith("json", StringComparison.Ordinal)).Select(c => c.Value).OfType<OpenApiMediaType>();
}
