-- A decision that was a mistake is taken back and stays on record.
alter table review
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawn_reason text,
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null));
