using Npgsql;

namespace OpenGov.Difusion.Cambios;

/// <summary>Releases as they were written: text in, same text out.</summary>
internal sealed class LecturaDeEntregas(NpgsqlDataSource source)
{
    private static readonly TimeSpan Pulso = TimeSpan.FromMilliseconds(200);

    public async Task<long> TamanoAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(max(cursor), 0) from difusion.entregas");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    public async Task<IReadOnlyList<EntregaLeida>> DesdeAsync(long desde, int limite, string? recurso, string? folio, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"""
            select cursor, texto, hoja from difusion.entregas
            where cursor > @desde {(recurso is null ? "" : "and recurso = @recurso")} {(folio is null ? "" : "and folio = @folio")}
            order by cursor limit @limite
            """);
        command.Parameters.AddWithValue("desde", desde);
        command.Parameters.AddWithValue("limite", limite);
        if (recurso is not null) command.Parameters.AddWithValue("recurso", recurso);
        if (folio is not null) command.Parameters.AddWithValue("folio", folio);
        return await LeerAsync(command, ct);
    }

    public async Task<EntregaLeida> UnaAsync(long cursor, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select cursor, texto, hoja from difusion.entregas where cursor = @cursor");
        command.Parameters.AddWithValue("cursor", cursor);
        return (await LeerAsync(command, ct)).SingleOrDefault() ?? throw new NotFoundException("cambios", $"{cursor}");
    }

    /// <summary>Returns when something came after the cursor, or when the wait is over.</summary>
    public async Task EsperarAsync(long desde, TimeSpan espera, TimeProvider clock, CancellationToken ct)
    {
        var empezo = clock.GetTimestamp();
        while (await TamanoAsync(ct) <= desde && clock.GetElapsedTime(empezo) < espera) await Task.Delay(Pulso, ct);
    }

    /// <summary>Everything from the first, in pieces, so that a log of any length is read in bounded memory.</summary>
    public async IAsyncEnumerable<EntregaLeida> TodasAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var desde = 0L; ;)
        {
            var tanda = await DesdeAsync(desde, 1_000, null, null, ct);
            foreach (var entrega in tanda) yield return entrega;
            if (tanda.Count == 0) yield break;

            desde = tanda[^1].Cursor;
        }
    }

    private static async Task<IReadOnlyList<EntregaLeida>> LeerAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var leidas = new List<EntregaLeida>();
        while (await row.ReadAsync(ct)) leidas.Add(new(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)));
        return leidas;
    }
}

/// <summary>A release: its text is what was hashed.</summary>
internal sealed record EntregaLeida(long Cursor, string Texto, byte[] Hoja);
