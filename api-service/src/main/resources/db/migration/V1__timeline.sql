-- Everything a reader can see is versioned by the number of the event that brought it (from_number) and the number of
-- the one that ended it (to_number): an answer "as of" a moment is a comparison of numbers, never a reconstruction.

create table installation (
    only_row boolean primary key default true check (only_row),
    id text not null,
    recording_since timestamptz not null,
    number bigint not null,
    at timestamptz not null
);

insert into installation
values (true, left(replace(gen_random_uuid()::text, '-', ''), 12), clock_timestamp(), 0, clock_timestamp());

-- One row a writing transaction: the last number it took and its time, both increasing.
create table moment (
    number bigint primary key,
    at timestamptz not null unique
);

create table source (
    id text primary key,
    name text not null,
    standing text not null,
    show text not null,
    region text,
    licence text,
    url text not null,
    kind text not null,
    companies text[] not null,
    language text,
    active boolean not null,
    last_attempt timestamptz,
    last_success timestamptz,
    next_due timestamptz,
    cadence_millis bigint not null,
    newest_item timestamptz,
    error text,
    unreadable jsonb not null
);

-- While a source is stale an open row stands here.
create table stale_spell (
    source text not null,
    last_success timestamptz not null,
    from_number bigint not null,
    to_number bigint,
    primary key (source, from_number)
);

create unique index stale_now on stale_spell (source) where to_number is null;

create table article (
    id text primary key,
    number bigint not null unique,
    recorded_at timestamptz not null,
    published_at timestamptz not null
);

create table text_body (
    sha256 text primary key,
    body text not null
);

-- What was known of an article between two events: a revision as one generation of the extractor read it.
create table reading (
    article text not null references article,
    from_number bigint not null,
    to_number bigint,
    number bigint not null,
    recorded_at timestamptz not null,
    first_published timestamptz not null,
    revision integer not null,
    generation integer not null,
    url text not null,
    canonical_url text not null,
    title text not null,
    language text,
    authors text[] not null,
    published_at timestamptz not null,
    published_precision text not null,
    updated_at timestamptz,
    fetched_at timestamptz not null,
    companies text[] not null,
    sources json not null,
    source_ids text[] not null,
    standing text not null,
    show text not null,
    sha256 text not null references text_body,
    truncated boolean not null,
    notes text[] not null,
    mentions json not null,
    signature integer[] not null,
    bands integer[] not null,
    search tsvector not null,
    primary key (article, from_number)
);

create unique index reading_current on reading (article) where to_number is null;
create index reading_newest on reading (first_published desc, number desc);
create index reading_search on reading using gin (search);
create index reading_alike on reading using gin (bands) where to_number is null;

-- The normal form of what texts say. It never changes; who says so, and when, is evidence.
create table claim (
    id text primary key,
    number bigint not null unique,
    recorded_at timestamptz not null,
    series text not null,
    question text not null,
    kind text not null,
    thing text,
    subject text,
    subject_name text,
    maker text,
    category text,
    item text,
    benchmark text,
    benchmark_id text,
    variant text,
    amount numeric,
    unit text,
    currency text,
    per text,
    direction text not null,
    tax text,
    region text,
    tier text,
    conditions text[] not null,
    tools boolean,
    attempts integer,
    effort text,
    comparison_key text,
    known boolean not null,
    generation integer not null
);

create index claim_series on claim (series);
create index claim_question on claim (question);
create index claim_thing on claim (thing, number desc);
create index claim_benchmark on claim (benchmark_id, number desc);
create index claim_kind on claim (kind, number desc);

create table evidence (
    id bigint generated always as identity primary key,
    claim text not null references claim,
    article text not null references article,
    revision integer not null,
    from_number bigint not null,
    to_number bigint,
    place integer not null,
    start_at integer not null,
    end_at integer not null,
    surface text not null,
    quote text not null,
    bound text not null,
    cell json,
    rule text not null,
    phase text not null,
    stated_from date,
    sha256 text not null,
    url text not null,
    published_at timestamptz not null,
    published_precision text not null,
    language text,
    companies text[] not null,
    source_ids text[] not null,
    standing text not null,
    show text not null,
    signature integer[] not null
);

create index evidence_claim on evidence (claim, from_number);
create index evidence_article on evidence (article, from_number);

create table story_member (
    article text not null references article,
    story text not null,
    from_number bigint not null,
    to_number bigint,
    primary key (article, from_number)
);

create unique index story_member_current on story_member (article) where to_number is null;
create index story_of on story_member (story, from_number);

-- Two articles that tell the same event, whichever came first.
create table story_link (
    one text not null,
    other text not null,
    primary key (one, other),
    check (one < other)
);

create index story_link_back on story_link (other);

-- Under which spellings texts name a thing.
create table alias (
    kind text not null,
    folded text not null,
    thing text not null,
    primary key (kind, folded, thing)
);

create table event (
    number bigint primary key,
    at timestamptz not null,
    type text not null,
    cause text not null,
    article text,
    claim text,
    source text,
    body json not null
);

-- When claims hold. The same rules stand in Java, where single claims are shown; here they filter.

create function standing_rank(standing text) returns integer
    language sql immutable
    return array_position(array['official', 'press', 'community', 'aggregator', 'sample'], standing);

create type claim_span as (began timestamptz, former_since timestamptz, rank integer, sample boolean);

create function span_of(claim_id text, seen bigint, reported_until timestamptz) returns claim_span
    language sql stable
    begin atomic
    select
        coalesce(
            min(e.stated_from)::timestamp at time zone 'UTC',
            case when bool_or(e.phase <> 'FORMER') then min(e.published_at) end),
        case when not bool_or(e.phase <> 'FORMER') then min(e.published_at) end,
        min(standing_rank(e.standing)),
        bool_and(e.standing = 'sample')
    from evidence e
    where e.claim = claim_id and e.from_number <= seen and (e.to_number is null or e.to_number > seen)
        and e.published_at <= reported_until;
    end;

create function holds_at(c claim, moment timestamptz, seen bigint, reported_until timestamptz) returns boolean
    language sql stable
    begin atomic
    select own.began <= moment
        and coalesce(own.former_since > moment, true)
        and not exists (
            select 1
            from claim other cross join lateral span_of(other.id, seen, reported_until) as theirs
            where c.kind = 'price' and other.series = c.series and other.direction = c.direction and other.id <> c.id
                and other.number <= seen and theirs.former_since is null and theirs.sample = own.sample
                and theirs.rank <= own.rank and theirs.began > own.began and theirs.began <= moment)
    from span_of(c.id, seen, reported_until) as own;
    end;
