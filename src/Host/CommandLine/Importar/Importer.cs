using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    private readonly SavedValues saved = new();

    public async Task<ActOutcome> RegisterAsync(PreparedAct prepared, CancellationToken ct)
    {
        await ReadAsync(prepared.Reads, ct);
        var outcome = prepared.Known is { } known && await IsThereAsync(known.AddressWith(saved), ct)
            ? ActOutcome.AlreadyKnown : await RegisterFilledAsync(prepared.With(saved), ct);
        await ReadAsync(prepared.Saves, ct);
        return outcome;
    }

    private async Task ReadAsync(IReadOnlyDictionary<string, PreparedRead> reads, CancellationToken ct)
    {
        foreach (var (name, read) in reads) saved.Save(name, await http.GetFromJsonAsync<JsonObject>(read.AddressWith(saved), ct) ?? [], read.Pointer);
    }

    private async Task<ActOutcome> RegisterFilledAsync(PreparedAct act, CancellationToken ct)
    {
        var (until, key) = (DateTime.UtcNow + patience, NewKey());
        while (true)
        {
            using var answer = await TryAsync(act, key, until, ct);
            if (answer is null) continue; // the connection broke: the same key asks whether it counted

            if (answer.IsSuccessStatusCode) return ActOutcome.Registered;

            var problem = await ReadAsync(answer, ct);
            if (problem.Code == "acto-ya-registrado") return ActOutcome.AlreadyKnown;
            var retry = RetryFor(act, answer, problem.Code, DateTime.UtcNow < until) ?? throw new ActRefusedException(act, problem);
            if (!retry.SameKey) key = NewKey(); // a refusal is remembered with its key
            await Task.Delay(retry.Wait, ct);
        }
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task<bool> IsThereAsync(string address, CancellationToken ct)
    {
        using var answer = await http.GetAsync(address, ct);
        return answer.StatusCode is HttpStatusCode.OK;
    }

    /// <summary>Null when the connection broke and there is time to ask again.</summary>
    private async Task<HttpResponseMessage?> TryAsync(PreparedAct act, string key, DateTime until, CancellationToken ct)
    {
        try
        {
            return await SendAsync(act, key, ct);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            if (DateTime.UtcNow < until)
            {
                await Task.Delay(Pause, ct);
                return null;
            }

            throw new ImportException($"El servidor dejó de responder: {broken.Message}");
        }
    }

    private async Task<HttpResponseMessage> SendAsync(PreparedAct act, string key, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(act.Operation.Method, act.Address);
        if (act.Body is not null) request.Content = JsonContent.Create(act.Body, new(act.Operation.Media!), Json.Wire);
        request.Headers.Add("Idempotency-Key", key);
        if (act.Operation.TargetWith(act.Parameters) is { } target)
        {
            var seen = await http.GetAsync(target, ct);
            if (!seen.IsSuccessStatusCode) return seen;

            request.Headers.TryAddWithoutValidation("If-Match", $"{seen.Headers.ETag}");
            seen.Dispose();
        }

        return await http.SendAsync(request, ct);
    }

    /// <summary>How long to wait before trying again, and whether with the same key; null when it makes no sense.</summary>
    private static (TimeSpan Wait, bool SameKey)? RetryFor(PreparedAct act, HttpResponseMessage answer, string code, bool timeLeft) => answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests when RetryAfter(answer) <= LongestPause => (RetryAfter(answer), true),
        HttpStatusCode.ServiceUnavailable when timeLeft => (RetryAfter(answer), true),
        HttpStatusCode.Conflict when timeLeft && code == "idempotency_key_en_curso" => (Pause, true),
        HttpStatusCode.PreconditionFailed when timeLeft => (TimeSpan.Zero, false),
        HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity when timeLeft && act.Waits => (Pause, false),
        _ => null,
    };

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
        $"{act.File}, acto {act.Number.ToString(CultureInfo.InvariantCulture)}: {act.Operation.Id} ({act.Operation.Method} {act.Address})",
        $"  {refusal.Status} {refusal.Code}: {refusal.Detail}",
        .. refusal.Errors.Select(e => $"  - {e.Puntero}: {e.Mensaje}"),
        $"  traza {refusal.Trace}",
    ]);
}
