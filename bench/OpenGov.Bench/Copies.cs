using System.Diagnostics;

namespace OpenGov.Bench;

/// <summary>
/// More commitments than one call imports: the rows that ten thousand imported ones left, again and again under the folios of other plans.
/// Set-based, past the triggers: what they would have written is what they wrote, with other folios and another rare word.
/// </summary>
internal static class Copies
{
    public static async Task MakeAsync(Cluster cluster, string database, int size)
    {
        var watch = Stopwatch.StartNew();
        await Cluster.SqlAsync(cluster.Owner, $"create database {database} template {cluster.Database(Imports.Most)}");
        var superuser = Cluster.In(database, cluster.Superuser);
        for (var from = Imports.Most; from < size; from += Imports.Most) await Cluster.SqlAsync(superuser, Sql(from, Math.Min(Imports.Most, size - from)));
        await Cluster.SqlAsync(superuser, "vacuum analyze");
        Console.WriteLine($"\n{size:N0}: los {Imports.Most:N0} importados y {size - Imports.Most:N0} copias de sus filas por SQL, en {watch.Elapsed.TotalSeconds:0} s");
    }

    private static string Sql(int from, int count) => $"""
        set session_replication_role = replica;
        create temp table copia as
        select v.folio as anterior, replace(v.folio, 'PAL1', '{Plan(from)}') as folio, v.version, v.visible, v.actualizado_en,
          replace(replace(v.documento, 'PAL1', '{Plan(from)}'), coalesce('clave' || n, ''), coalesce('clave' || n + {from}, '')) as documento, 'clave' || n as palabra, 'clave' || n + {from} as otra
        from compromisos.vigentes v, lateral (select substring(v.documento from 'clave(\d+)')::int as n) p
        where v.recurso = 'planes' and v.folio like '%PAL1' or v.recurso = 'compromisos' and v.folio like '%PAL1-C%' and n < {count};
        insert into compromisos.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en)
        select h.recurso, c.folio, h.version, h.visible, c.documento, h.operacion, h.fecha, h.registrado_en
        from copia c join compromisos.historia h on h.recurso in ('planes', 'compromisos') and h.folio = c.anterior and h.version = c.version;
        insert into compromisos.vigentes (recurso, folio, version, visible, documento, actualizado_en)
        select case when folio like '%-C%' then 'compromisos' else 'planes' end, folio, version, visible, documento, actualizado_en from copia;
        insert into compromisos.indice (recurso, folio, version, visible, vigente, fecha, registrado_en, valores, claves, terminos)
        select i.recurso, c.folio, i.version, i.visible, i.vigente, i.fecha, i.registrado_en,
          (select array_agg(replace(valor, 'PAL1', '{Plan(from)}') order by valor) from unnest(i.valores) valor), i.claves,
          case when c.palabra is null then i.terminos else ts_delete(i.terminos, c.palabra) || to_tsvector('simple', c.otra) end
        from copia c join compromisos.indice i on i.recurso in ('planes', 'compromisos') and i.folio = c.anterior and i.version = c.version;
        drop table copia;
        """;

    private static string Plan(int from) => $"PAL{1 + (from / Imports.Most)}";
}
