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
        await using var command = source.CreateCommand("""
            select recurso, e.cursor, e.ocurrido_en from (select distinct recurso from difusion.publicados) r,
              lateral (select cursor, ocurrido_en from difusion.entregas t where t.recurso = r.recurso and cursor <= @hasta order by cursor desc limit 1) e
            """);
        command.Parameters.AddWithValue("hasta", hasta ?? long.MaxValue);
        await using var row = await command.ExecuteReaderAsync(ct);
        var alcances = new Dictionary<string, EncabezadoDeDatos>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct)) alcances[row.GetString(0)] = new(row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2));
        return alcances;
    }

    /// <summary>When the log began.</summary>
    public async Task<DateTimeOffset> PrimeraAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce((select ocurrido_en from difusion.entregas where cursor = 1), 'epoch')");
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(ct))!);
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
              select p.folio, (case when tipo = 'retiro' then
                       (select a.texto from difusion.entregas a where a.recurso = p.recurso and a.folio = p.folio and a.tipo = 'publicacion' and a.version < e.version order by a.version desc limit 1)
                     else texto end)::json ->> 'despues', case when tipo = 'retiro' then ocurrido_en end
              from difusion.publicados p,
                lateral (select version, tipo, texto, ocurrido_en from difusion.entregas t where t.recurso = p.recurso and t.folio = p.folio and cursor <= @hasta order by version desc limit 1) e
              where p.recurso = @recurso and p.folio collate "C" > @desde order by p.folio collate "C" limit @tanda
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
