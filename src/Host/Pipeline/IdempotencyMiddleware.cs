using System.Text;
using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// Asking twice never counts twice. The key is inserted first, in the transaction that will hold the effect and the
/// answer; a twin waits for its lock and then gets the same answer. A 5xx leaves nothing behind, nor does a 412: whoever reads again and decides the same asks with the same key.
/// The body is remembered by a keyed hash: whoever reads the table cannot try guesses of an address against it.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, NpgsqlDataSource source, IKeyedHash hash)
{
    private const string Header = "Idempotency-Key";
    private const string Effect = "efecto";

    public async Task InvokeAsync(HttpContext http, ActContext act)
    {
        if (!http.Request.Headers.TryGetValue(Header, out var header) || http.GetEndpoint() is not { } endpoint || !Takes(http.Request.Method, endpoint.Metadata))
        {
            await next(http);
            return;
        }

        var key = header.ToString();
        if (key.Length is 0 or > 255 || key.Any(c => c is < '!' or > '~'))
        {
            await ProblemCatalog.BadKey.WriteAsync(http);
            return;
        }

        await using var connection = await source.OpenConnectionAsync(http.RequestAborted);
        await using var transaction = await connection.BeginTransactionAsync(http.RequestAborted);
        var entry = new IdempotencyEntry(http.CallerKey(act), $"{http.Request.Method} {http.Request.Path}", key, Fingerprint(http));
        bool isNew;
        try
        {
            isNew = await entry.InsertAsync(connection, http.RequestAborted);
        }
        catch (PostgresException busy) when (IdempotencyEntry.HasTwin(busy))
        {
            await ProblemCatalog.KeyInFlight.WriteAsync(http);
            return;
        }

        if (isNew) await PerformAsync(http, act, connection, transaction, entry);
        else await entry.ReplayAsync(connection, http);
    }

    /// <summary>Where something is written: what only answers needs no key, and anybody could fill the table of keys with it.</summary>
    public static bool Takes(string method, IEnumerable<object> metadata) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && metadata.Any(m => m is ScopeRequirement or TokenRequired or Participation);

    // Parameters may decide what the body does: an import that was only simulated is another request.
    private byte[] Fingerprint(HttpContext http) =>
        hash.Of("idempotencia", [.. Encoding.UTF8.GetBytes($"{http.Request.QueryString}\n"), .. http.Features.Get<BufferedBody>()?.Bytes ?? []]);

    private async Task PerformAsync(HttpContext http, ActContext act, NpgsqlConnection connection, NpgsqlTransaction transaction, IdempotencyEntry entry)
    {
        await transaction.SaveAsync(Effect, http.RequestAborted);
        act.Transaction = transaction;
        var client = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = client;
            act.Transaction = null;
        }

        if (http.Response.StatusCode is < 500 and not (412 or 429))
        {
            if (http.Response.StatusCode >= 400) await transaction.RollbackAsync(Effect, http.RequestAborted);
            await entry.CompleteAsync(connection, http.Response, IsSecret(http) ? [] : answer.ToArray(), http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }

        answer.Position = 0;
        await answer.CopyToAsync(client, http.RequestAborted);
    }

    // A secret is shown once and kept nowhere: not even for a twin.
    private static bool IsSecret(HttpContext http) => http.Response.StatusCode < 400 && http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null;
}

/// <summary>The row of one key of one caller on one route.</summary>
internal sealed class IdempotencyEntry(string caller, string route, string key, byte[] fingerprint)
{
    private const string Lock = "select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', @llamante, @ruta, @clave), 0))";

    /// <summary>Only the wait for the key's own lock means a twin; the insertion may have to wait for things that are no twin.</summary>
    public static bool HasTwin(PostgresException busy) => busy is { SqlState: PostgresErrorCodes.LockNotAvailable, BatchCommand.CommandText: Lock };

    /// <returns>False if the key was there.</returns>
    public async Task<bool> InsertAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        var turn = new NpgsqlBatchCommand(Lock);
        var command = new NpgsqlBatchCommand("""
            insert into plataforma.idempotencia (llamante, ruta, clave, huella) values (@llamante, @ruta, @clave, @huella)
            on conflict (llamante, ruta, clave) do update set huella = excluded.huella, estado = null, creada_en = now()
              where idempotencia.creada_en < now() - interval '24 hours'
            """);
        AddKey(turn.Parameters);
        AddKey(command.Parameters);
        command.Parameters.AddWithValue("huella", fingerprint);
        batch.BatchCommands.Add(turn);
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
        return command.RecordsAffected == 1;
    }

    public async Task CompleteAsync(NpgsqlConnection connection, HttpResponse response, byte[] body, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            update plataforma.idempotencia set estado = @estado, ubicacion = @ubicacion, etag = @etag, tipo = @tipo, cuerpo = @cuerpo
            where llamante = @llamante and ruta = @ruta and clave = @clave
            """, connection);
        AddKey(command.Parameters);
        command.Parameters.AddWithValue("estado", response.StatusCode);
        command.Parameters.AddWithValue("ubicacion", Text(response.Headers.Location.ToString()));
        command.Parameters.AddWithValue("etag", Text(response.Headers.ETag.ToString()));
        command.Parameters.AddWithValue("tipo", Text(response.ContentType));
        command.Parameters.AddWithValue("cuerpo", body);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task ReplayAsync(NpgsqlConnection connection, HttpContext http)
    {
        await using var command = new NpgsqlCommand(
            "select huella, estado, ubicacion, etag, tipo, cuerpo from plataforma.idempotencia where llamante = @llamante and ruta = @ruta and clave = @clave", connection);
        AddKey(command.Parameters);
        await using var row = await command.ExecuteReaderAsync(http.RequestAborted);
        if (!await row.ReadAsync(http.RequestAborted))
        {
            await ProblemCatalog.KeyInFlight.WriteAsync(http);
            return;
        }

        if (!row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(fingerprint))
        {
            await ProblemCatalog.KeyReused.WriteAsync(http);
            return;
        }

        if (row.GetInt32(1) < 400 && http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null)
        {
            if (!row.IsDBNull(2)) http.Response.Headers.Location = row.GetString(2); // the secret is lost, what was made is not
            await ProblemCatalog.SecretShown.WriteAsync(http);
            return;
        }

        http.Response.StatusCode = row.GetInt32(1);
        http.Response.Headers["Idempotent-Replayed"] = "true";
        if (!row.IsDBNull(2)) http.Response.Headers.Location = row.GetString(2);
        if (!row.IsDBNull(3)) http.Response.Headers.ETag = row.GetString(3);
        if (!row.IsDBNull(4)) http.Response.ContentType = row.GetString(4);
        if (row.GetFieldValue<byte[]>(5) is { Length: > 0 } body) await http.Response.Body.WriteAsync(body, http.RequestAborted); // a 204 takes none, not even an empty one
    }

    private void AddKey(NpgsqlParameterCollection parameters)
    {
        parameters.AddWithValue("llamante", caller);
        parameters.AddWithValue("ruta", route);
        parameters.AddWithValue("clave", key);
    }

    private static object Text(string? value) => string.IsNullOrEmpty(value) ? DBNull.Value : value;
}
