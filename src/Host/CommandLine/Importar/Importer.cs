using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.Host.CommandLine;

internal enum ActOutcome { Registered, AlreadyKnown }

/// <summary>
/// Sends acts one after another, as any client would. It may be stopped and repeated at any point: an act with a known
/// reference is answered 409 <c>acto-ya-registrado</c>, and that is a good answer here.
/// </summary>
internal sealed class Importer(HttpClient http, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public async Task<ActOutcome> RegisterAsync(PreparedAct act, CancellationToken ct)
    {
        if (act.Known is not null && await IsThereAsync(act.Known, ct)) return ActOutcome.AlreadyKnown;

        var (until, key) = (DateTime.UtcNow + patience, NewKey());
        while (true)
        {
            using var answer = await TryAsync(act, key, until, ct);
            if (answer is null) continue; // the connection broke: the same key asks whether it counted

            if (answer.IsSuccessStatusCode) return ActOutcome.Registered;

            var problem = await ReadAsync(answer, ct);
            if (problem.Code == "acto-ya-registrado") return ActOutcome.AlreadyKnown;
            if (await WaitAsync(act, answer, until, ct) is not { } sameKey) throw new ActRefusedException(act, problem);
            if (!sameKey) key = NewKey(); // a refusal is remembered with its key
        }
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task<bool> IsThereAsync(string route, CancellationToken ct)
    {
        using var answer = await http.GetAsync(route, ct);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    /// <summary>Null when the connection broke and there is time to ask again.</summary>
    private async Task<HttpResponseMessage?> TryAsync(PreparedAct act, string key, DateTime until, CancellationToken ct)
    {
        try
        {
            return await SendAsync(act, key, ct);
        }
        catch (HttpRequestException) when (DateTime.UtcNow < until)
        {
            await Task.Delay(Pause, ct);
            return null;
        }
        catch (HttpRequestException broken)
        {
            throw new ImportException($"El servidor dejó de responder: {broken.Message}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(PreparedAct act, string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(act.Operation.Method, act.Route);
        if (act.Body is not null) request.Content = JsonContent.Create(act.Body, new(act.Operation.Media!), Json.Wire);
        if (act.Operation.Method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key);
        if (act.Target is not null)
        {
            var seen = await http.GetAsync(act.Target, ct);
            if (!seen.IsSuccessStatusCode) return seen;

            request.Headers.TryAddWithoutValidation("If-Match", $"{seen.Headers.ETag}");
            seen.Dispose();
        }

        return await http.SendAsync(request, ct);
    }

    /// <summary>Waits when trying again makes sense. True: with the same key. Null: it makes none.</summary>
    private static async Task<bool?> WaitAsync(PreparedAct act, HttpResponseMessage answer, DateTime until, CancellationToken ct)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when RetryAfter(answer) is var wait && wait <= LongestPause
                && (answer.StatusCode is HttpStatusCode.TooManyRequests || DateTime.UtcNow < until):
                await Task.Delay(wait, ct);
                return true;
            case HttpStatusCode.PreconditionFailed when DateTime.UtcNow < until:
                return false;
            case HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity when act.Waits && DateTime.UtcNow < until:
                await Task.Delay(Pause, ct);
                return false;
            default:
                return null;
        }
    }

    private static TimeSpan RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2);

    private static async Task<Refusal> ReadAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var text = await answer.Content.ReadAsStringAsync(ct);
        try
        {
            var problem = JsonSerializer.Deserialize<Problema>(text, Json.Stored);
            if (problem is { Codigo: not null }) return new((int)answer.StatusCode, problem.Codigo, problem.Detail, problem.Errores ?? [], problem.Traza);
        }
        catch (JsonException)
        {
            // not one of our problems: a proxy in between answered; its words are all there is
        }

        return new((int)answer.StatusCode, "", text.Length > 500 ? text[..500] : text, [], "");
    }
}

/// <summary>Why the server did not register an act.</summary>
internal sealed record Refusal(int Status, string Code, string Detail, IReadOnlyList<ErrorDeCampo> Errors, string Trace);

/// <summary>The server refused an act, for a reason that waiting does not cure.</summary>
internal sealed class ActRefusedException(PreparedAct act, Refusal refusal) : Exception(Tell(act, refusal))
{
    private static string Tell(PreparedAct act, Refusal refusal) => string.Join(Environment.NewLine,
    [
        $"{act.File}, acto {act.Number.ToString(CultureInfo.InvariantCulture)}: {act.Operation.Id} ({act.Operation.Method} {act.Route})",
        $"  {refusal.Status} {refusal.Code}: {refusal.Detail}",
        .. refusal.Errors.Select(e => $"  - {e.Puntero}: {e.Mensaje}"),
        $"  traza {refusal.Trace}",
    ]);
}
