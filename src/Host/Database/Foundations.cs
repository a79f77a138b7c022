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

    public static string Module(string schema, string? hostRole) => ModuleObjects(schema) + (hostRole is null ? "" : ModuleGrants(schema, hostRole));

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

        """;

    private static string PlatformGrants(string role) => $"""
        grant usage on schema plataforma to {Quoted(role)};
        grant select, insert, update, delete on plataforma.idempotencia, plataforma.tareas to {Quoted(role)};

        """;

    private static string ModuleObjects(string schema) => $"""
        create or replace function {schema}.solo_agregar() returns trigger language plpgsql as $$
        begin
          raise exception 'la tabla %.% solo admite agregar', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
        end $$;

        create or replace function {schema}.anotar_vigente() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
        begin
          insert into {schema}.vigentes (recurso, folio, version, visible, documento, miembros, actualizado_en, busqueda)
          values (new.recurso, new.folio, new.version, new.visible, new.documento, new.documento::jsonb, new.registrado_en,
                  plataforma.terminos(new.documento::jsonb))
          on conflict (recurso, folio) do update set
            version = excluded.version, visible = excluded.visible, documento = excluded.documento, miembros = excluded.miembros,
            actualizado_en = excluded.actualizado_en, busqueda = excluded.busqueda;
          return null;
        end $$;

        create or replace function {schema}.avisar_outbox() returns trigger language plpgsql as $$
        begin
          perform pg_notify('outbox_{schema}', '');
          return null;
        end $$;

        create or replace trigger solo_agregar before update or delete on {schema}.historia for each row execute function {schema}.solo_agregar();
        create or replace trigger solo_agregar_todo before truncate on {schema}.historia for each statement execute function {schema}.solo_agregar();
        create or replace trigger solo_agregar before update or delete on {schema}.auditoria for each row execute function {schema}.solo_agregar();
        create or replace trigger solo_agregar_todo before truncate on {schema}.auditoria for each statement execute function {schema}.solo_agregar();
        create or replace trigger anotar_vigente after insert on {schema}.historia for each row execute function {schema}.anotar_vigente();
        create or replace trigger avisar_outbox after insert on {schema}.outbox for each statement execute function {schema}.avisar_outbox();

        """;

    private static string ModuleGrants(string schema, string role) => $"""
        grant usage on schema {schema} to {Quoted(role)};
        grant select, insert, update, delete on all tables in schema {schema} to {Quoted(role)};
        grant usage on all sequences in schema {schema} to {Quoted(role)};
        revoke update, delete on {schema}.historia, {schema}.auditoria from {Quoted(role)};
        revoke insert, update, delete on {schema}.vigentes from {Quoted(role)};

        """;

    private static string Quoted(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
