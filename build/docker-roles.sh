#!/usr/bin/env bash
# Runs once, when the volume is new: the role the host serves with, which owns nothing.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v clave="$OPENGOV_CLAVE_HOST" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<<"create role opengov login password :'clave'"
