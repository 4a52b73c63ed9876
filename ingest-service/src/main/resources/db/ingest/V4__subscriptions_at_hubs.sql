-- Subscriptions at WebSub hubs: at most one a source, and those that are being given up. No reading depends on them:
-- without a row here a source is polled, as always.
create table subscription (
    -- The last part of the address at which the hub reaches us. Nobody else knows it.
    capability  text primary key,
    source      text        not null,
    hub         text        not null,
    topic       text        not null,
    callback    text        not null,
    -- What the hub signs with. It opens nothing: whoever has it can make us read a source sooner.
    secret      text        not null,
    state       text        not null check (state in ('asking', 'active', 'denied', 'leaving')),
    lease_until timestamptz,
    next_due    timestamptz not null,
    failures    integer     not null default 0,
    -- Why it is not active, in words.
    reason      text
);

create unique index subscription_of_source on subscription (source) where state <> 'leaving';
create index subscription_due on subscription (next_due);

-- A hub told of news since the poll that runs, or last ran, began.
alter table source add column woken boolean not null default false;
-- Until when a hub that has proved itself tells of news, so that polling is only the net below.
alter table source add column pushed_until timestamptz;
