using Npgsql;

namespace OpenGov.Difusion.Cambios;

/// <summary>Releases as they were written: text in, same text out.</summary>
internal sealed class LecturaDeEntregas(NpgsqlDataSource source, TurnosDeLectura turnos)
{
    private const int Tanda = 500;

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

    /// <summary>All that follow a cursor, up to another, in pieces: a log of any length is read in bounded memory, and no connection waits for who downloads slowly.</summary>
    public async IAsyncEnumerable<EntregaLeida> TodasAsync(long desde, long hasta, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (; desde < hasta; desde += Tanda)
            foreach (var entrega in await turnos.TomarAsync(() => DesdeAsync(desde, (int)Math.Min(Tanda, hasta - desde), null, null, ct), ct)) yield return entrega; // no cursor is missing
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
