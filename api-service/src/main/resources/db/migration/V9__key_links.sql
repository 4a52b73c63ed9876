-- An invitation to a key: the key itself is made when the link is opened, so that nothing is kept that would open anything.
create table key_link (
    hash bytea primary key,
    name text not null,
    scopes text[] not null,
    key_expires_at timestamptz,
    usable_until timestamptz not null
);
