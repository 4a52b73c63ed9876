-- News of one event comes in waves of three days (Telling.WAVE): a band is looked for among the texts of its wave and
-- the waves beside it, or the search for copies would grow with all that was ever read. A wave has less than 2^20
-- predecessors, so that each pair of band and wave has a key of its own.
create function band_keys(bands integer[], published timestamptz, beside integer) returns bigint[]
    language sql immutable strict parallel safe
    return array(
        select band::bigint * 1048576 + floor(extract(epoch from published) / 259200)::bigint + beside
        from unnest(bands) as band);

-- The old one goes last: others may read while the new one is made.
create index reading_alike_in_time on reading using gin (band_keys(bands, first_published, 0)) where to_number is null;
drop index reading_alike;
