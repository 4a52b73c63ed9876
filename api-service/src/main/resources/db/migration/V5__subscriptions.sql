-- Who wants to know what, and what became of telling them. Addresses and secrets are encrypted: some addresses are
-- secrets themselves.

create sequence subscription_change;

create table subscription (
    id text primary key,
    owner text not null references api_key,
    created_at timestamptz not null,
    from_number bigint not null,
    changed bigint not null,
    query json not null,
    condition text,
    channel text not null,
    address bytea not null,
    endpoint text not null,
    locale text not null,
    tz text not null,
    digest text,
    next_digest timestamptz,
    state text not null,
    reason text,
    state_since timestamptz not null,
    secret bytea,
    former_secret bytea,
    former_until timestamptz
);

create index subscription_changed on subscription (changed);
create index subscription_owner on subscription (owner, id);
create index subscription_endpoint on subscription (endpoint);

create table subscription_history (
    subscription text not null references subscription,
    at timestamptz not null,
    state text not null,
    reason text
);

create index subscription_history_of on subscription_history (subscription, at);

-- Everything for one endpoint goes through one lane, one at a time.
create table lane (
    endpoint text primary key,
    next_due timestamptz,
    leased_until timestamptz,
    failures integer not null default 0,
    failing_since timestamptz
);

create index lane_due on lane (next_due) where next_due is not null;

create table delivery (
    id bigint generated always as identity primary key,
    subscription text not null references subscription,
    endpoint text not null,
    number bigint,
    event_id text not null,
    body json,
    replay boolean not null default false,
    state text not null default 'pending',
    created_at timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0,
    delivered_at timestamptz
);

create unique index delivery_once on delivery (subscription, number) where not replay and number is not null;
create index delivery_pending on delivery (endpoint, due_at, id) where state = 'pending';
create index delivery_of on delivery (subscription, id);
create index delivery_done on delivery (created_at) where state <> 'pending';

create table attempt (
    delivery bigint not null references delivery on delete cascade,
    at timestamptz not null,
    status integer,
    millis integer not null,
    excerpt text not null
);

create index attempt_of on attempt (delivery, at);
