using System.Text.Json.Nodes;

namespace OpenGov.Host;

/// <summary>Where a program that knows only our address begins: an index of what can be listed, and the catalog of RFC 9727.</summary>
internal static class Discovery
{
    private const string Api = "/api/v1";

    public static void MapDiscovery(this WebApplication app)
    {
        app.MapGet(Api, Index).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
        app.MapGet("/.well-known/api-catalog", Catalog).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
    }

    private static IResult Index(HttpContext http, ContractDocument contract)
    {
        var url = PublicUrl.Of(http);
        return Write("application/json", new JsonObject
        {
            ["nombre"] = contract.Title,
            ["version"] = contract.Version,
            ["contrato"] = $"{url}{Api}/openapi.json",
            ["documentacion"] = $"{url}/desarrolladores/api",
            ["recursos"] = new JsonArray([.. contract.Lists.Select(list => (JsonNode)new JsonObject { ["nombre"] = list.Name, ["resumen"] = list.Summary, ["enlace"] = $"{url}{list.Path}" })]),
        });
    }

    private static IResult Catalog(HttpContext http)
    {
        var url = PublicUrl.Of(http);
        http.Response.Headers.Link = $"<{url}/.well-known/api-catalog>; rel=\"api-catalog\"";
        return Write("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"", new JsonObject
        {
            ["linkset"] = new JsonArray(new JsonObject
            {
                ["anchor"] = $"{url}{Api}",
                ["service-desc"] = new JsonArray(Target($"{url}{Api}/openapi.json", "application/json"), Target($"{url}{Api}/openapi.yaml", "application/yaml")),
                ["service-doc"] = new JsonArray(Target($"{url}/desarrolladores/api", "text/html")),
                ["status"] = new JsonArray(Target($"{url}/health/ready", "application/json")),
            }),
        });
    }

    private static JsonObject Target(string href, string type) => new() { ["href"] = href, ["type"] = type };

    private static IResult Write(string type, JsonObject answer) => Results.Text(answer.ToJsonString(Json.Wire), type);
}
