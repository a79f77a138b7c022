namespace OpenGov.Host;

/// <summary>What the database must have that no model says: triggers, search, idempotency keys, and the rights of the host's role.</summary>
internal static class Foundations
{
    /// <summary>Which of these were laid, by the hash of their text.</summary>
    public const string Register = """
        create schema if not exists plataforma;
        create table if not exists plataforma.cimientos (nombre text primary key, huella text not null);
        """;

    public static string Platform(string? hostRole) => PlatformObjects + (hostRole is null ? "" : PlatformGrants(hostRole));

    /// <param name="written">Tables whose rows are written once.</param>
    /// <param name="kept">Tables whose rows change and are never deleted.</param>
    public static string Module(string schema, string? hostRole, IReadOnlyList<string> written, IReadOnlyList<string> kept) =>
        ModuleObjects(schema) + string.Concat(written.Select(t => Keep(schema, t, "update or delete")).Concat(kept.Select(t => Keep(schema, t, "delete"))))
        + (hostRole is null ? "" : ModuleGrants(schema, hostRole, written, kept));

    private const string PlatformObjects = """
        create extension if not exists unaccent;
        -- People search without accents, but the stemmer needs the one of -ción to find the plural.
        create or replace function plataforma.sin_acentos(texto text) returns text language sql stable parallel safe as $$
          select regexp_replace(public.unaccent('public.unaccent', texto), '([cs])ion\M', '\1ión', 'gi') $$;
        create or replace function plataforma.terminos(documento jsonb) returns tsvector language sql stable parallel safe as $$
          select to_tsvector('pg_catalog.spanish', plataforma.sin_acentos(coalesce(string_agg(texto #>> '{}', ' . '), '')))
          from jsonb_path_query(documento - 'id' - 'acto', 'strict $.** ? (@.type() == "string")') texto $$;
        create or replace function plataforma.buscado(texto text) returns tsquery language sql stable parallel safe as $$
          select websearch_to_tsquery('pg_catalog.spanish', plataforma.sin_acentos(texto)) $$;
        create table if not exists plataforma.idempotencia (
          llamante text not null, ruta text not null, clave text not null,
          huella bytea not null, estado int, ubicacion text, etag text, tipo text, cuerpo bytea,
          creada_en timestamptz not null default now(),
          primary key (llamante, ruta, clave));
        create index if not exists ix_idempotencia_creada_en on plataforma.idempotencia (creada_en);
        create table if not exists plataforma.tareas (
          nombre text primary key, ultima_en timestamptz not null, proxima_en timestamptz not null, ultimo_error text);
        create unlogged table if not exists plataforma.limites (
          politica text not null, llamante text not null, usados int not null, termina_en timestamptz not null,
          primary key (politica, llamante));

        """;

    private static string PlatformGrants(string role) => $"""
        grant usage on schema plataforma to {Quoted(role)};
        grant select, insert, update, delete on plataforma.idempotencia, plataforma.tareas, plataforma.limites to {Quoted(role)};

        """;

    private static string ModuleObjects(string schema) => $"""
        do $$ begin
          if to_regclass('{schema}.por_publicar') is null then
            create table {schema}.por_publicar (posicion bigint primary key);
            insert into {schema}.por_publicar select posicion from {schema}.historia;
          end if;
        end $$;

        create or replace function {schema}.solo_agregar() returns trigger language plpgsql as $$
        begin
          raise exception 'la tabla %.% solo admite agregar, no %', tg_table_schema, tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
        end $$;

        create or replace function {schema}.anotar_vigente() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
        begin
          insert into {schema}.vigentes (recurso, folio, version, visible, documento, actualizado_en)
          values (new.recurso, new.folio, new.version, new.visible, new.documento, new.registrado_en)
          on conflict (recurso, folio) do update set
            version = excluded.version, visible = excluded.visible, documento = excluded.documento, actualizado_en = excluded.actualizado_en;
          insert into {schema}.por_publicar values (new.posicion);
          perform pg_notify('historia', '');
          return null;
        end $$;

        create or replace function {schema}.avisar_outbox() returns trigger language plpgsql as $$
        begin
          perform pg_notify('outbox_{schema}', '');
          return null;
        end $$;

        create index if not exists ix_outbox_procesado_en on {schema}.outbox (procesado_en) where procesado_en is not null;
        create index if not exists ix_inbox_procesado_en on {schema}.inbox (procesado_en);

        create or replace trigger anotar_vigente after insert on {schema}.historia for each row execute function {schema}.anotar_vigente();
        create or replace trigger avisar_outbox after insert on {schema}.outbox for each statement execute function {schema}.avisar_outbox();

        """;

    /// <param name="acts">What no role may do to a row of it; emptying it is refused besides.</param>
    private static string Keep(string schema, string table, string acts) => $"""
        create or replace trigger solo_agregar before {acts} on {schema}.{table} for each row execute function {schema}.solo_agregar();
        create or replace trigger solo_agregar_todo before truncate on {schema}.{table} for each statement execute function {schema}.solo_agregar();

        """;

    private static string ModuleGrants(string schema, string role, IReadOnlyList<string> written, IReadOnlyList<string> kept) => $"""
        grant usage on schema {schema} to {Quoted(role)};
        grant select, insert, update, delete on all tables in schema {schema} to {Quoted(role)};
        grant usage on all sequences in schema {schema} to {Quoted(role)};
        revoke update, delete on {string.Join(", ", written.Select(t => $"{schema}.{t}"))} from {Quoted(role)};
        {(kept.Count == 0 ? "" : $"revoke delete on {string.Join(", ", kept.Select(t => $"{schema}.{t}"))} from {Quoted(role)};")}
        revoke insert, update, delete on {schema}.vigentes from {Quoted(role)};

        """;

    private static string Quoted(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
