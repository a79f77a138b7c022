using Npgsql;
using NpgsqlTypes;
using OpenGov.Difusion.Integridad;

namespace OpenGov.Difusion.Cambios;

/// <summary>What one round of the sequencer writes, gathered so that it takes three trips to the database however many releases there are.</summary>
/// <param name="aLaVista">Resource and folio of what is on show before this round.</param>
internal sealed class EscrituraDeEntregas(HashSet<(string Recurso, string Folio)> aLaVista)
{
    private readonly List<(Entrega Entrega, string Texto, byte[] Hoja)> entregas = [];
    private readonly List<(Subarbol Subarbol, byte[] Huella)> nodos = [];

    public bool HayAlgo => entregas.Count > 0;

    /// <summary>A draft is no news; that something on show became one is.</summary>
    public bool EsNoticia(QueuedVersion version)
    {
        var cosa = (version.Recurso.Replace('_', '-'), version.Folio);
        if (!version.Visible) return aLaVista.Remove(cosa);

        aLaVista.Add(cosa);
        return true;
    }

    public void Anotar(Entrega entrega, string texto, byte[] hoja, IEnumerable<(Subarbol, byte[])> completados)
    {
        entregas.Add((entrega, texto, hoja));
        nodos.AddRange(completados);
    }

    public async Task GuardarAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (!HayAlgo) return;

        await using var lote = new NpgsqlBatch(connection) { BatchCommands = { Entregas(), Nodos(), Publicados() } };
        await lote.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlBatchCommand Entregas() => new("""
        insert into difusion.entregas (cursor, recurso, folio, version, tipo, ocurrido_en, texto, hoja)
        select * from unnest(@cursores, @recursos, @folios, @versiones, @tipos, @instantes, @textos, @hojas)
        """)
    {
        Parameters =
        {
            Lista("cursores", NpgsqlDbType.Bigint, e => e.Entrega.Cursor), Lista("recursos", NpgsqlDbType.Text, e => e.Entrega.Recurso),
            Lista("folios", NpgsqlDbType.Text, e => e.Entrega.Folio), Lista("versiones", NpgsqlDbType.Integer, e => e.Entrega.Version),
            Lista("tipos", NpgsqlDbType.Text, e => Json.SnakeCase(e.Entrega.Tipo.ToString())), Lista("instantes", NpgsqlDbType.TimestampTz, e => e.Entrega.OcurridoEn.UtcDateTime),
            Lista("textos", NpgsqlDbType.Text, e => e.Texto), Lista("hojas", NpgsqlDbType.Bytea, e => e.Hoja),
        },
    };

    private NpgsqlBatchCommand Nodos() => new("insert into difusion.nodos (nivel, indice, huella) select * from unnest(@niveles, @indices, @huellas)")
    {
        Parameters =
        {
            new("niveles", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = nodos.Select(n => n.Subarbol.Nivel).ToArray() },
            new("indices", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = nodos.Select(n => n.Subarbol.Indice).ToArray() },
            new("huellas", NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = nodos.Select(n => n.Huella).ToArray() },
        },
    };

    // What is withdrawn keeps the document it last showed.
    private NpgsqlBatchCommand Publicados()
    {
        var ultimas = entregas.GroupBy(e => (e.Entrega.Recurso, e.Entrega.Folio)).Select(g => g.Last().Entrega).ToList();
        var documentos = entregas.Where(e => e.Entrega.Despues is not null).GroupBy(e => (e.Entrega.Recurso, e.Entrega.Folio))
            .ToDictionary(g => g.Key, g => JsonCanonico.Escribir(g.Last().Entrega.Despues!.ToJsonString(Json.Wire))); // the same text as in the release
        return new("""
            insert into difusion.publicados as p (recurso, folio, cursor, documento, retirado_en)
            select recurso, folio, cursor, coalesce(documento, '{}'), retirado_en
            from unnest(@recursos, @folios, @cursores, @documentos, @retiros) as u (recurso, folio, cursor, documento, retirado_en)
            on conflict (recurso, folio) do update set cursor = excluded.cursor, retirado_en = excluded.retirado_en,
              documento = case when excluded.documento = '{}' then p.documento else excluded.documento end
            """)
        {
            Parameters =
            {
                new("recursos", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = ultimas.Select(e => e.Recurso).ToArray() },
                new("folios", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = ultimas.Select(e => e.Folio).ToArray() },
                new("cursores", NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = ultimas.Select(e => e.Cursor).ToArray() },
                new("documentos", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = ultimas.Select(e => documentos.GetValueOrDefault((e.Recurso, e.Folio))).ToArray() },
                new("retiros", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz)
                {
                    Value = ultimas.Select(e => e.Tipo is TipoEntrega.Retiro ? e.OcurridoEn.UtcDateTime : (DateTime?)null).ToArray(),
                },
            },
        };
    }

    private NpgsqlParameter Lista<T>(string nombre, NpgsqlDbType tipo, Func<(Entrega Entrega, string Texto, byte[] Hoja), T> valor) =>
        new(nombre, NpgsqlDbType.Array | tipo) { Value = entregas.Select(valor).ToArray() };
}
