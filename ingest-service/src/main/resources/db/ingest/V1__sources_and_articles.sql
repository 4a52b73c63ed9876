-- What is known of each source. The definition itself lives in sources.yaml.
create table source (
    id            text primary key,
    active        boolean     not null,
    url           text        not null,
    -- What was last announced (JSON of the event contract), so that a source that left the file can still be named.
    definition    bytea       not null,
    state         bytea       not null,
    next_due      timestamptz not null,
    leased_until  timestamptz,
    leased_by     text,
    etag          text,
    last_modified text,
    failures      integer     not null default 0,
    -- Set when the server asked for a pause: no restart and no edit of the list shortens it.
    not_before    timestamptz,
    moved_to      text,
    moved_since   timestamptz,
    moved_seen    integer     not null default 0
);

create index source_due on source (next_due) where active;

create table article (
    id       text primary key,
    revision integer not null,
    -- Hash of title and text as last published: another hash is an edit.
    content  text    not null,
    -- The source whose text is published; others only add themselves.
    owner    text    not null,
    sources  text[]  not null
);

-- Every link and guid an article was ever seen under.
create table alias (
    name    text primary key,
    article text not null references article (id)
);

create index alias_article on alias (article);

-- The event of the latest revision of each article, and of those that may not have reached Kafka yet. The bytes are
-- those that are sent, now or after a restart, so that a revision number never names two texts.
create table revision (
    article text        not null,
    number  integer     not null,
    event   bytea       not null,
    sent    boolean     not null default false,
    since   timestamptz not null,
    primary key (article, number)
);

create index revision_pending on revision (since) where not sent;

-- Pages that were fetched for their full text, and what the source said of them then: the same again means known.
create table page (
    source   text    not null,
    link     text    not null,
    stamp    text    not null,
    attempts integer not null default 1,
    done     boolean not null,
    primary key (source, link)
);
