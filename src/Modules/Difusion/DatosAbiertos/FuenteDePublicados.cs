using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A document on show, or the last one that was.</summary>
internal sealed record Publicado(string Folio, JsonElement Documento, DateTimeOffset? RetiradoEn);

/// <summary>What the files are made from: the state that the releases add up to, up to one of them. What comes later while it is read is not seen.</summary>
internal sealed class FuenteDePublicados(NpgsqlDataSource source)
{
    private const int Tanda = 500;

    /// <summary>How far each resource goes.</summary>
    public async Task<IReadOnlyDictionary<string, EncabezadoDeDatos>> AlcancesAsync(long hasta, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select recurso, e.cursor, e.ocurrido_en from (select distinct recurso from difusion.publicados) r,
              lateral (select cursor, ocurrido_en from difusion.entregas t where t.recurso = r.recurso and cursor <= @hasta order by cursor desc limit 1) e
            """);
        command.Parameters.AddWithValue("hasta", hasta);
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
    public async IAsyncEnumerable<Publicado> LeerAsync(string recurso, long hasta, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var desde = ""; ;)
        {
            var tanda = await LeerTandaAsync(recurso, desde, hasta, ct);
            foreach (var publicado in tanda) yield return publicado;
            if (tanda.Count < Tanda) yield break;

            desde = tanda[^1].Folio;
        }
    }

    private async Task<List<Publicado>> LeerTandaAsync(string recurso, string desde, long hasta, CancellationToken ct)
    {
        // The last state is kept; of what has moved since, the log says how it was. A withdrawal carries no document: the one it last showed stays.
        await using var command = source.CreateCommand("""
            select p.folio, case when p.cursor <= @hasta then p.documento else e.documento end, case when p.cursor <= @hasta then p.retirado_en else e.retirado_en end
            from difusion.publicados p left join lateral (
              select (select a.texto::json ->> 'despues' from difusion.entregas a
                      where a.recurso = p.recurso and a.folio = p.folio and a.version <= t.version and a.tipo = 'publicacion' order by a.version desc limit 1) as documento,
                case when tipo = 'retiro' then ocurrido_en end as retirado_en
              from difusion.entregas t where p.cursor > @hasta and t.recurso = p.recurso and t.folio = p.folio and t.cursor <= @hasta order by t.version desc limit 1) e on true
            where p.recurso = @recurso and p.folio collate "C" > @desde and (p.cursor <= @hasta or e.documento is not null)
            order by p.folio collate "C" limit @tanda
            """);
        command.Parameters.AddWithValue("recurso", recurso);
        command.Parameters.AddWithValue("desde", desde);
        command.Parameters.AddWithValue("hasta", hasta);
        command.Parameters.AddWithValue("tanda", Tanda);
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
