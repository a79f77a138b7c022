using Npgsql;

namespace OpenGov.Difusion.Cambios;

/// <summary>Releases as they were written: text in, same text out.</summary>
internal sealed class LecturaDeEntregas(NpgsqlDataSource source)
{
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

    /// <summary>What happened to a thing, without its documents.</summary>
    public async Task<IReadOnlyList<ActoDeExpediente>> ActosAsync(string recurso, string folio, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select cursor, version, tipo, dicho ->> 'operacion', (dicho ->> 'fecha')::date, ocurrido_en, dicho ->> 'motivo'
            from difusion.entregas, lateral (select texto::json as dicho) leido where recurso = @recurso and folio = @folio order by cursor
            """);
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("folio", folio);
        await using var row = await command.ExecuteReaderAsync(ct);
        var actos = new List<ActoDeExpediente>();
        while (await row.ReadAsync(ct))
            actos.Add(new(row.GetInt64(0), row.GetInt32(1), Enum.Parse<TipoEntrega>(row.GetString(2), ignoreCase: true), row.GetString(3), row.GetFieldValue<DateOnly>(4),
                row.GetFieldValue<DateTimeOffset>(5), await row.IsDBNullAsync(6, ct) ? null : row.GetString(6)));
        return actos;
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
