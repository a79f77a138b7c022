namespace OpenGov.BuildingBlocks;

/// <summary>Absolute links come from configuration; only without one does the request say where we are.</summary>
public static class PublicUrl
{
    public static string Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>()["UrlPublica"]?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";
}
