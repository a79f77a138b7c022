using Npgsql;

namespace OpenGov.Difusion.Integridad;

/// <summary>A row of the log: its text, and what is kept beside it to read it fast.</summary>
internal sealed record FilaDeBitacora(long Cursor, string Recurso, string Folio, int Version, string Tipo, DateTimeOffset OcurridoEn, string Texto, byte[] Hoja)
{
    public (string Recurso, string Folio, int Version) EnLaHistoria => (Recurso.Replace('-', '_'), Folio, Version);

    public static async Task<IReadOnlyList<FilaDeBitacora>> DesdeAsync(NpgsqlDataSource source, long desde, int limite, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select cursor, recurso, folio, version, tipo, ocurrido_en, texto, hoja from difusion.entregas where cursor > @desde order by cursor limit @limite
            """);
        command.Parameters.AddWithValue("desde", desde);
        command.Parameters.AddWithValue("limite", limite);
        await using var row = await command.ExecuteReaderAsync(ct);
        var filas = new List<FilaDeBitacora>();
        while (await row.ReadAsync(ct))
            filas.Add(new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5), row.GetString(6), row.GetFieldValue<byte[]>(7)));
        return filas;
    }
}
