-- A price may come back to a value which it had (30, 20, 30 dollars): a claim begins with what first says so, and again
-- with each piece of evidence that says that the value changed (`begins`; the rule is in Beginnings.java). What is
-- announced for no day has not begun.
alter table evidence add column begins boolean not null default false;

update evidence e set begins = true
from claim c
where c.id = e.claim and c.kind = 'price' and e.phase <> 'FORMER'
    and (e.stated_from is not null
        or e.phase = 'CURRENT' and (e.standing = 'official' or exists (
            select 1 from evidence f join claim d on d.id = f.claim
            where f.article = e.article and f.from_number = e.from_number and f.phase = 'FORMER'
                and d.series = c.series and d.id <> c.id)));

create index evidence_begins on evidence (claim, published_at) where begins;

drop function holds_at;
drop function span_of;

-- What Validity.java says in Java.
create function spans_of(claim_id text, seen bigint, reported_until timestamptz) returns setof claim_span
    language sql stable
    begin atomic
    with visible as (
        select e.*, e.stated_from::timestamp at time zone 'UTC' as stated
        from evidence e
        where e.claim = claim_id and e.from_number <= seen and (e.to_number is null or e.to_number > seen)
            and e.published_at <= reported_until),
    whole as (
        select coalesce(min(v.stated), min(v.published_at) filter (where v.phase = 'CURRENT')) as began,
            case when bool_and(v.phase = 'FORMER') then min(v.published_at) end as former_since,
            min(standing_rank(v.standing)) as rank, bool_and(v.standing = 'sample') as sample
        from visible v)
    select w.began, w.former_since, w.rank, w.sample from whole w
    union
    select coalesce(v.stated, v.published_at), null, standing_rank(v.standing), w.sample
    from visible v cross join whole w
    where v.begins and coalesce(v.stated, v.published_at) > w.began;
    end;

create function holds_at(c claim, moment timestamptz, seen bigint, reported_until timestamptz) returns boolean
    language sql stable
    begin atomic
    select exists (
        select 1
        from spans_of(c.id, seen, reported_until) as own
        where own.began <= moment
            and coalesce(own.former_since > moment, true)
            and not exists (
                select 1
                from claim other cross join lateral spans_of(other.id, seen, reported_until) as theirs
                where c.kind = 'price' and other.series = c.series and other.direction = c.direction and other.id <> c.id
                    and other.number <= seen and theirs.former_since is null and theirs.sample = own.sample
                    and theirs.rank <= own.rank and theirs.began > own.began and theirs.began <= moment));
    end;
