-- Of each module: {schema} is its name. DocumentIndex lays it; a change here rewrites what was indexed.
create table if not exists {schema}.filtros (recurso text, clase text, nombre text, ruta jsonpath not null, primary key (recurso, clase, nombre));
create table if not exists {schema}.indizado (recurso text primary key, huella text not null);
create table if not exists {schema}.indice (
  recurso text not null, folio text not null, version int not null, visible boolean not null, vigente boolean not null,
  fecha date not null, registrado_en timestamptz not null, valores text[] not null, claves jsonb not null, terminos tsvector not null,
  primary key (recurso, folio, version));
alter table {schema}.indice alter column terminos set storage main;
create unique index if not exists ix_indice_vigente on {schema}.indice (recurso, folio) where vigente;
create index if not exists ix_indice_registrado_en on {schema}.indice (recurso, registrado_en, folio) where vigente;
create index if not exists ix_indice_valores on {schema}.indice using gin (valores);
create index if not exists ix_indice_terminos on {schema}.indice using gin (terminos);

create or replace function {schema}.indizar(de {schema}.historia) returns void language sql security definer set search_path = pg_catalog as $$
  insert into {schema}.indice
  select de.recurso, de.folio, de.version, de.visible,
    not exists (select from {schema}.historia h where h.recurso = de.recurso and h.folio = de.folio and h.version > de.version),
    de.fecha, de.registrado_en,
    coalesce((
      select array_agg(distinct f.nombre || '=' || left(v #>> '{}', 200)) from {schema}.filtros f, jsonb_path_query(d, f.ruta) v
      where f.recurso = de.recurso and f.clase = 'valor' and jsonb_typeof(v) in ('string', 'number', 'boolean')), '{}'),
    coalesce((
      select jsonb_object_agg(f.nombre, coalesce(case f.clase when 'texto' then left(lower(plataforma.sin_acentos(v)), 200) else v end, ''))
      from {schema}.filtros f, lateral (select jsonb_path_query_first(d, f.ruta) #>> '{}') m (v)
      where f.recurso = de.recurso and f.clase <> 'valor'), '{}'),
    plataforma.terminos(d)
  from (select de.documento::jsonb) x (d)
  on conflict (recurso, folio, version) do update set valores = excluded.valores, claves = excluded.claves, terminos = excluded.terminos
$$;
create or replace function {schema}.indizar_version() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update {schema}.indice set vigente = false where recurso = new.recurso and folio = new.folio and vigente;
  perform {schema}.indizar(new);
  return null;
end $$;
create or replace trigger indizar_version after insert on {schema}.historia for each row execute function {schema}.indizar_version();
