using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// Brings every module's schema to the present, under one advisory lock, so that any number of hosts may start at once.
/// Then lays what the model cannot say: triggers that keep history append-only, search, and the rights of the host's role.
/// </summary>
public sealed class Migrator(IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, ILogger<Migrator> logger)
{
    private const long Lock = 0x6F70656E676F76; // "opengov"

    /// <param name="connectionString">The owner's: it may create schemas; the host's own role need not.</param>
    /// <param name="hostRole">The role the host serves with, when it is not the owner.</param>
    public async Task MigrateAsync(string connectionString, string? hostRole, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        await ExecuteAsync(connection, PlatformSql, ct);

        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(database.ContextType);
            context.Database.SetConnectionString(connectionString);
            var pending = (await context.Database.GetPendingMigrationsAsync(ct)).ToList();
            if (pending.Count > 0)
            {
                logger.LogInformation("Aplicando {Pendientes} migraciones de {Esquema}", pending.Count, database.Schema);
                await context.Database.MigrateAsync(ct);
            }

            await ExecuteAsync(connection, SchemaSql(database.Schema), ct);
            if (hostRole is not null) await ExecuteAsync(connection, GrantsSql(database.Schema, hostRole), ct);
        }

        if (hostRole is not null) await ExecuteAsync(connection, $"grant usage on schema plataforma to {Quoted(hostRole)}; grant select, insert, update, delete on all tables in schema plataforma to {Quoted(hostRole)}", ct);
    }

    /// <summary>True when no module has a migration to apply.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(database.ContextType);
            if ((await context.Database.GetPendingMigrationsAsync(ct)).Any()) return false;
        }

        return true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quoted(string identifier) => '"' + identifier.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private const string PlatformSql = """
        create schema if not exists plataforma;
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

    private static string SchemaSql(string schema) => $"""
        do $$ begin
          if to_regclass('{schema}.por_publicar') is null then
            create table {schema}.por_publicar (posicion bigint primary key);
            insert into {schema}.por_publicar select posicion from {schema}.historia;
          end if;
        end $$;

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
          insert into {schema}.por_publicar values (new.posicion);
          perform pg_notify('historia', '');
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

    private static string GrantsSql(string schema, string role) => $"""
        grant usage on schema {schema} to {Quoted(role)};
        grant select, insert, update, delete on all tables in schema {schema} to {Quoted(role)};
        grant usage on all sequences in schema {schema} to {Quoted(role)};
        revoke update, delete on {schema}.historia, {schema}.auditoria from {Quoted(role)};
        revoke insert, update, delete on {schema}.vigentes from {Quoted(role)};
        """;
}
