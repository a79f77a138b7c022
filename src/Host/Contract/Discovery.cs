using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>Where who knows only our address begins: an index of what can be listed, the catalog of RFC 9727, and whom to tell of a vulnerability (RFC 9116).</summary>
internal static class Discovery
{
    private const string Api = "/api/v1";

    /// <summary>RFC 9116 asks for less than a year.</summary>
    private const int SecurityDays = 180;

    public static void MapDiscovery(this WebApplication app)
    {
        app.MapGet(Api, Index).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
        app.MapGet("/.well-known/api-catalog", Catalog).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
        if (app.Services.GetRequiredService<IOptions<Settings>>().Value.ContactoDeSeguridad is { } contact)
            app.MapGet("/.well-known/security.txt", (HttpContext http, TimeProvider clock) => Security(http, clock, contact)).AllowAnonymous().WithMetadata(new PublicRead()).ExcludeFromDescription();
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

    private static IResult Security(HttpContext http, TimeProvider clock, string contact) => Results.Text($"""
        Contact: {contact}
        Expires: {clock.GetUtcNow().Date.AddDays(SecurityDays):yyyy-MM-dd'T'HH:mm:ss'Z'}
        Preferred-Languages: es, en
        Canonical: {PublicUrl.Of(http)}/.well-known/security.txt

        """, "text/plain");

    private static JsonObject Target(string href, string type) => new() { ["href"] = href, ["type"] = type };

    private static IResult Write(string type, JsonObject answer) => Results.Text(answer.ToJsonString(Json.Wire), type);
}
