using System.Globalization;

namespace OpenGov.Host;

/// <summary>Whoever changes an existing resource says which version it saw; saving compares it (412).</summary>
internal sealed class PreconditionMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<IfMatchRequired>() is not null)
        {
            var header = http.Request.Headers.IfMatch.ToString();
            if (header.Length == 0)
            {
                await ProblemCatalog.PreconditionRequired.WriteAsync(http);
                return;
            }

            if (header != "*")
            {
                if (Versions(header) is not { } versions)
                {
                    await ProblemCatalog.BadIfMatch.WriteAsync(http);
                    return;
                }

                act.ExpectedVersions = versions;
            }
        }

        await next(http);
    }

    /// <summary>The strong tags of ours in the header. A weak or foreign tag is well formed but matches nothing.</summary>
    private static List<int>? Versions(string header)
    {
        var versions = new List<int>();
        foreach (var tag in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!tag.EndsWith('"') || tag.Length < 2 || !(tag.StartsWith('"') || tag.StartsWith("W/\"", StringComparison.Ordinal))) return null;
            if (tag.StartsWith("\"v", StringComparison.Ordinal) && int.TryParse(tag[2..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) versions.Add(version);
        }

        return versions;
    }
}
