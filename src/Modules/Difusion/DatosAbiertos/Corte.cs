using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Where a publication is cut: all its files speak of that moment, and two hosts that cut at the same place write the same bytes (docs/adr/0066).</summary>
/// <param name="Hasta">The last release.</param>
/// <param name="Dia">The last whole day, for what is counted by days.</param>
/// <param name="NombresRetirados">Organisations that ceased to be named after that day ended: to leave, no name waits for the next one.</param>
internal sealed record Corte(long Hasta, DateOnly Dia, int NombresRetirados);

/// <summary>The cuts there are: the present one, and those of the days that ended and are not kept yet.</summary>
internal sealed class Cortes(NpgsqlDataSource source, PublicationQueue cola, TimeProvider clock)
{
    // An act that began before midnight has ended by then, well or badly: nothing else can be of that day.
    private static readonly TimeSpan Gracia = TimeSpan.FromMinutes(1);

    private DateOnly UltimoDiaEntero => (clock.GetUtcNow() - Gracia).ToLegalDay().AddDays(-1);

    public async Task<Corte> AhoraAsync(CancellationToken ct)
    {
        var dia = UltimoDiaEntero;
        await using var command = source.CreateCommand("""
            select coalesce((select max(cursor) from difusion.entregas), 0), (select count(*)::int from difusion.adhesiones where nombre_retirado_en >= @fin)
            """);
        command.Parameters.AddWithValue("fin", ClockExtensions.EndOf(dia));
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(row.GetInt64(0), dia, row.GetInt32(1));
    }

    /// <summary>One for each day on which something changed, from the first that is not kept; none from that of an act that still waits to be released.</summary>
    public async Task<IReadOnlyList<Corte>> PorCerrarAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var ultimo = UltimoDiaEntero; // first of all: what does not wait now is in the log that is read below
        if (await cola.WaitingSinceAsync(connection, ct) is { } espera && espera.ToLegalDay() <= ultimo) ultimo = espera.ToLegalDay().AddDays(-1);

        await using var command = new NpgsqlCommand("""
            with primero as (select coalesce(max(dia) + 1, '-infinity') as dia from difusion.versiones_diarias),
              desde as (select dia::timestamp at time zone 'America/Mexico_City' as instante from primero),
              cambios as (
                select ocurrido_en as instante from difusion.entregas, desde where ocurrido_en >= desde.instante
                union all select nombrada_en from difusion.adhesiones, desde where nombrada_en >= desde.instante
                union all select nombre_retirado_en from difusion.adhesiones, desde where nombre_retirado_en >= desde.instante),
              dias as (
                select (instante at time zone 'America/Mexico_City')::date as dia from cambios
                union select c.dia from difusion.conteos_adhesiones c, primero where c.dia >= primero.dia)
            select dia, coalesce((select cursor from difusion.entregas where ocurrido_en < fin order by cursor desc limit 1), 0),
              (select count(*)::int from difusion.adhesiones where nombre_retirado_en >= fin)
            from dias, lateral (select (dia + 1)::timestamp at time zone 'America/Mexico_City' as fin) termina
            where dia <= @ultimo order by dia
            """, connection);
        command.Parameters.AddWithValue("ultimo", ultimo);
        await using var row = await command.ExecuteReaderAsync(ct);
        var cortes = new List<Corte>();
        while (await row.ReadAsync(ct)) cortes.Add(new(row.GetInt64(1), row.GetFieldValue<DateOnly>(0), row.GetInt32(2)));
        return cortes;
    }
}
