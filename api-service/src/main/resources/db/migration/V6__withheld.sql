-- Articles that were taken down: nothing of them is recorded any more. Without a number their words are still here.
create table withheld (
    article text primary key,
    at timestamptz not null default clock_timestamp(),
    number bigint
);
