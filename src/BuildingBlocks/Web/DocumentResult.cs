using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace OpenGov.BuildingBlocks;

/// <summary>Answers of commands: the document just published, with its ETag.</summary>
public static class DocumentResult
{
    public static OkDocument<T> Ok<T>(T document)
        where T : PublicDocument => new(document);

    /// <param name="path">Where it lives under the version, the plural of its kind.</param>
    public static CreatedDocument<T> Created<T>(string path, T document)
        where T : PublicDocument => new(path, document);

    /// <summary>The version is the ETag: each one has exactly one document.</summary>
    public static string ETagOf(int version) => $"\"v{version}\"";
}

public sealed class OkDocument<T>(T document) : IResult, IEndpointMetadataProvider
    where T : PublicDocument
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = DocumentResult.ETagOf(document.Version);
        return httpContext.Response.WriteAsJsonAsync(document, Json.Wire, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}

public sealed class CreatedDocument<T>(string path, T document) : IResult, IEndpointMetadataProvider
    where T : PublicDocument
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status201Created;
        httpContext.Response.Headers.Location = $"/api/v1/{path}/{Uri.EscapeDataString(document.Folio)}";
        httpContext.Response.Headers.ETag = DocumentResult.ETagOf(document.Version);
        return httpContext.Response.WriteAsJsonAsync(document, Json.Wire, httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}
