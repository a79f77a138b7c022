using Microsoft.AspNetCore.Http.Features;

namespace OpenGov.Host;

/// <summary>
/// A deadlock, a serialization failure or a lock that did not come in time is nobody's fault: what follows is done again, whole, in a
/// scope and a transaction of its own. After three more times the caller is told to come back (503).
/// </summary>
internal sealed class CollisionMiddleware(RequestDelegate next, ILogger<CollisionMiddleware> logger)
{
    private const int Retries = 3;

    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        var (services, actor, trace) = (http.RequestServices, act.Actor, act.Trace);
        var headers = http.Response.Headers.ToList();
        try
        {
            for (var attempt = 1; !await TryAsync(http, attempt <= Retries); attempt++)
            {
                logger.LogWarning("Choque {Intento} al atender {Metodo} {Ruta}: se repite", attempt, http.Request.Method, http.Request.Path);
                await Task.Delay(Random.Shared.Next(10, 50 * attempt), http.RequestAborted);

                var scope = services.CreateAsyncScope();
                http.Response.RegisterForDisposeAsync(scope);
                http.RequestServices = scope.ServiceProvider;
                var again = scope.ServiceProvider.GetRequiredService<ActContext>();
                (again.Actor, again.Trace) = (actor, trace);
                Rewind(http, headers);
            }
        }
        finally
        {
            http.RequestServices = services;
        }
    }

    /// <returns>False if it collided and may be done again.</returns>
    private async Task<bool> TryAsync(HttpContext http, bool mayRepeat)
    {
        try
        {
            await next(http);
            return true;
        }
        catch (Exception failure) when (mayRepeat && !http.Response.HasStarted && DatabaseFailure.IsCollision(failure))
        {
            return false;
        }
    }

    /// <summary>The request as it arrived here, and an answer with nothing said yet.</summary>
    private static void Rewind(HttpContext http, List<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> headers)
    {
        if (http.Features.Get<BufferedBody>() is { } body) http.Request.Body = new MemoryStream(body.Bytes);
        http.Features.Set<IFormFeature>(null);
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.Headers.Clear();
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
    }
}
