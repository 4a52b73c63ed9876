-- What was taken down and is never taken in again: articles by their ids, sources by theirs.
create table withheld (
    kind text not null check (kind in ('article', 'source')),
    id   text not null,
    at   timestamptz not null default clock_timestamp(),
    primary key (kind, id)
);
