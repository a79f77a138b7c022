namespace OpenGov.Host;

/// <summary>
/// No error leaves without its problem document. It runs twice: around everything, and inside the idempotency key, so that
/// the answer stored with a key is the one the client saw. The inner one lets collisions through, to whoever repeats the act.
/// </summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger, bool isInner = false)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is listening any more
        }
        catch (Exception failure) when (!http.Response.HasStarted && !(isInner && DatabaseFailure.IsCollision(failure)))
        {
            var problem = ExceptionProblems.Describe(http, failure);
            if (problem.Status >= 500) logger.LogError(failure, "Respuesta {Estado} a {Metodo} {Ruta}", problem.Status, http.Request.Method, http.Request.Path);
            await problem.WriteAsync(http);
            return;
        }

        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null or 0 } && Bare(http.Response.StatusCode) is { } bare)
            await bare.WriteAsync(http);
    }

    private static ProblemDraft? Bare(int status) => status switch
    {
        404 => ProblemCatalog.NotFound,
        405 => ProblemCatalog.MethodNotAllowed,
        413 => ProblemCatalog.PayloadTooLarge,
        412 => ProblemCatalog.PreconditionFailed,
        415 => ProblemCatalog.UnsupportedMediaType,
        416 => ProblemCatalog.RangeNotSatisfiable,
        400 => ProblemCatalog.BadHeader("peticion_mal_formada", "La petición no se pudo leer."),
        _ => null,
    };
}
