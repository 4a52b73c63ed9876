#!/bin/bash
# Runs once, when the database is made: each service owns its schema and sees no other.
set -eu

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d newstracker \
    -v ingest_password="$INGEST_PASSWORD" -v api_password="$API_PASSWORD" <<'END'
revoke all on database newstracker from public;
create extension if not exists pg_trgm schema public;

create role ingest login password :'ingest_password';
grant connect on database newstracker to ingest;
create schema ingest authorization ingest;
alter role ingest in database newstracker set search_path = ingest, public;

create role api login password :'api_password';
grant connect on database newstracker to api;
create schema api authorization api;
alter role api in database newstracker set search_path = api, public;
END
