-- Whoever writes needs a key. The key itself is shown once; what stands here cannot be turned back into it.

create table api_key (
    id text primary key,
    name text not null,
    hash bytea not null unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
