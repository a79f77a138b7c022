using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A document on show, or the last one that was.</summary>
internal sealed record Publicado(string Folio, JsonElement Documento, DateTimeOffset? RetiradoEn);

/// <summary>What the files are made from: the state that the releases add up to, today or up to one of them.</summary>
internal sealed class FuenteDePublicados(NpgsqlDataSource source)
{
    private const int Tanda = 500;

    /// <summary>How far each resource goes.</summary>
    public async Task<IReadOnlyDictionary<string, EncabezadoDeDatos>> AlcancesAsync(long? hasta, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"""
            select recurso, max(cursor), (select e.ocurrido_en from difusion.entregas e where e.cursor = max(t.cursor))
            from difusion.{(hasta is null ? "publicados" : "entregas")} t {(hasta is null ? "" : "where cursor <= @hasta")} group by recurso
            """);
        if (hasta is { } cursor) command.Parameters.AddWithValue("hasta", cursor);
        await using var row = await command.ExecuteReaderAsync(ct);
        var alcances = new Dictionary<string, EncabezadoDeDatos>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct)) alcances[row.GetString(0)] = new(row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2));
        return alcances;
    }

    /// <summary>In the order of their folios, a few at a time: memory does not grow with the plan.</summary>
    public async IAsyncEnumerable<Publicado> LeerAsync(string recurso, long? hasta, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var desde = ""; ;)
        {
            var tanda = await LeerTandaAsync(recurso, desde, hasta, ct);
            foreach (var publicado in tanda) yield return publicado;
            if (tanda.Count < Tanda) yield break;

            desde = tanda[^1].Folio;
        }
    }

    private async Task<List<Publicado>> LeerTandaAsync(string recurso, string desde, long? hasta, CancellationToken ct)
    {
        // A withdrawal carries no document: the one it last showed stays.
        await using var command = source.CreateCommand(hasta is null
            ? "select folio, documento, retirado_en from difusion.publicados where recurso = @recurso and folio collate \"C\" > @desde order by folio collate \"C\" limit @tanda"
            : """
              select distinct on (folio collate "C") folio, (case when tipo = 'retiro' then
                       (select a.texto from difusion.entregas a where a.recurso = e.recurso and a.folio = e.folio and a.tipo = 'publicacion' and a.cursor < e.cursor order by a.cursor desc limit 1)
                     else texto end)::json ->> 'despues', case when tipo = 'retiro' then ocurrido_en end
              from difusion.entregas e where recurso = @recurso and folio collate "C" > @desde and cursor <= @hasta
              order by folio collate "C", cursor desc limit @tanda
              """);
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("desde", desde);
        command.Parameters.AddWithValue("tanda", Tanda);
        if (hasta is { } cursor) command.Parameters.AddWithValue("hasta", cursor);
        await using var row = await command.ExecuteReaderAsync(ct);
        var publicados = new List<Publicado>();
        while (await row.ReadAsync(ct))
        {
            using var documento = JsonDocument.Parse(row.GetString(1));
            publicados.Add(new(row.GetString(0), documento.RootElement.Clone(), await row.IsDBNullAsync(2, ct) ? null : row.GetFieldValue<DateTimeOffset>(2)));
        }

        return publicados;
    }
}
