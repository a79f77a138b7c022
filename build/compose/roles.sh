#!/bin/sh
# Runs once, when the database is born: the owner of the schemas migrates, this other role serves and cannot rewrite history.
set -eu
psql --quiet --set ON_ERROR_STOP=1 --set clave="$OPENGOV_CLAVE" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role opengov login password :'clave';
SQL
