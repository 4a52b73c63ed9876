-- The place of a story in the timeline is that of the article with which it begins: when that came out, in
-- microseconds, but never later than it was read. It never changes, so that pages stay exact; the number tells
-- apart what came out in the same millisecond.
alter table article add column position bigint not null generated always as ((
    trunc(extract(epoch from least(published_at, recorded_at) - timestamptz '1970-01-01T00:00:00Z') * 1000) * 1000
        + number % 1000)::bigint) stored;

create index article_position on article (position desc, number desc);
