using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// What lists filter, sort and search: a narrow row for each version in <c>historia</c>, with the members its lists declare and
/// nothing else, so that no question parses a document. A trigger writes it; a change of the declarations rewrites it.
/// </summary>
internal static class DocumentIndex
{
    private const int Batch = 1_000;

    public static async Task LayAsync(NpgsqlConnection connection, string schema, IReadOnlyList<DocumentList> lists, string? hostRole, CancellationToken ct)
    {
        await ExecuteAsync(connection, Objects(schema), ct);
        var known = await KnownAsync(connection, schema, ct);
        foreach (var list in lists.Where(l => known.GetValueOrDefault(l.Recurso) != Fingerprint(l)))
        {
            await ExecuteAsync(connection, Declarations(list), ct);
            await RewriteAsync(connection, list, ct);
            await ExecuteAsync(connection, $"insert into {schema}.indizado values ('{list.Recurso}', '{Fingerprint(list)}') on conflict (recurso) do update set huella = excluded.huella", ct);
        }

        if (hostRole is not null) await ExecuteAsync(connection, $"revoke insert, update, delete on {schema}.indice, {schema}.filtros, {schema}.indizado from \"{hostRole.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct);
    }

    /// <summary>True when every list finds the index it was written for.</summary>
    public static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, string schema, IReadOnlyList<DocumentList> lists, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select to_regclass('{schema}.indizado') is not null", connection);
        if (!(bool)(await command.ExecuteScalarAsync(ct))!) return false;

        var known = await KnownAsync(connection, schema, ct);
        return lists.All(l => known.ContainsKey(l.Recurso)); // whose declarations changed still answers, as its neighbour release does
    }

    // In steps, so that writers wait for none of them.
    private static async Task RewriteAsync(NpgsqlConnection connection, DocumentList list, CancellationToken ct)
    {
        for (long? last = 0; last is { } after;)
        {
            await using var command = new NpgsqlCommand($"""
                select max(posicion) from (
                  select h.posicion, {list.Schema}.indizar(h) from {list.Schema}.historia h
                  where h.recurso = '{list.Recurso}' and h.posicion > {after} order by h.posicion limit {Batch}) paso
                """, connection)
            { CommandTimeout = 600 };
            last = await command.ExecuteScalarAsync(ct) as long?;
        }
    }

    private static async Task<Dictionary<string, string>> KnownAsync(NpgsqlConnection connection, string schema, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select recurso, huella from {schema}.indizado", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct)) known[row.GetString(0)] = row.GetString(1);
        return known;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Fingerprint(DocumentList list) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Objects(list.Schema) + Declarations(list))))[..16];

    private static string Declarations(DocumentList list)
    {
        var rows = list.Filters.Select(f => (Class: "valor", f.Name, f.Path)).Concat(list.Keys.Select(k => (Class: k.IsDay ? "dia" : "texto", k.Name, k.Path)))
            .Select(r => $"('{list.Recurso}', '{r.Class}', '{r.Name}', '$.{r.Path.Replace("[]", "[*]", StringComparison.Ordinal)}')").ToList();
        var sql = new StringBuilder($"delete from {list.Schema}.filtros where recurso = '{list.Recurso}';\n");
        if (rows.Count > 0) sql.Append($"insert into {list.Schema}.filtros (recurso, clase, nombre, ruta) values {string.Join(", ", rows)};\n");
        foreach (var key in list.Keys)
            sql.Append($"create index if not exists ix_indice_{list.Recurso}_{key.Name} on {list.Schema}.indice ((claves ->> '{key.Name}'), folio) where recurso = '{list.Recurso}' and vigente;\n");
        return sql.ToString();
    }

    private static string Objects(string schema) => $$"""
        create table if not exists {{schema}}.filtros (recurso text, clase text, nombre text, ruta jsonpath not null, primary key (recurso, clase, nombre));
        create table if not exists {{schema}}.indizado (recurso text primary key, huella text not null);
        create table if not exists {{schema}}.indice (
          recurso text not null, folio text not null, version int not null, visible boolean not null, vigente boolean not null,
          fecha date not null, registrado_en timestamptz not null, valores text[] not null, claves jsonb not null, terminos tsvector not null,
          primary key (recurso, folio, version));
        alter table {{schema}}.indice alter column terminos set storage main;
        create unique index if not exists ix_indice_vigente on {{schema}}.indice (recurso, folio) where vigente;
        create index if not exists ix_indice_registrado_en on {{schema}}.indice (recurso, registrado_en, folio) where vigente;
        create index if not exists ix_indice_valores on {{schema}}.indice using gin (valores);
        create index if not exists ix_indice_terminos on {{schema}}.indice using gin (terminos);

        create or replace function {{schema}}.indizar(de {{schema}}.historia) returns void language sql security definer set search_path = pg_catalog as $$
          insert into {{schema}}.indice
          select de.recurso, de.folio, de.version, de.visible,
            not exists (select from {{schema}}.historia h where h.recurso = de.recurso and h.folio = de.folio and h.version > de.version),
            de.fecha, de.registrado_en,
            coalesce((
              select array_agg(distinct f.nombre || '=' || left(v #>> '{}', 200)) from {{schema}}.filtros f, jsonb_path_query(d, f.ruta) v
              where f.recurso = de.recurso and f.clase = 'valor' and jsonb_typeof(v) in ('string', 'number', 'boolean')), '{}'),
            coalesce((
              select jsonb_object_agg(f.nombre, coalesce(case f.clase when 'texto' then left(lower(plataforma.sin_acentos(v)), 200) else v end, ''))
              from {{schema}}.filtros f, lateral (select jsonb_path_query_first(d, f.ruta) #>> '{}') m (v)
              where f.recurso = de.recurso and f.clase <> 'valor'), '{}'),
            plataforma.terminos(d)
          from (select de.documento::jsonb) x (d)
          on conflict (recurso, folio, version) do update set valores = excluded.valores, claves = excluded.claves, terminos = excluded.terminos
        $$;
        create or replace function {{schema}}.indizar_version() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
        begin
          update {{schema}}.indice set vigente = false where recurso = new.recurso and folio = new.folio and vigente;
          perform {{schema}}.indizar(new);
          return null;
        end $$;
        create or replace trigger indizar_version after insert on {{schema}}.historia for each row execute function {{schema}}.indizar_version();

        """;
}
