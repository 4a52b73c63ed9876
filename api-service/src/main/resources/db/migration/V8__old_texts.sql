-- Since when a text is kept: NEWS_RETAIN_TEXT may end that. An empty one is not kept any more; it comes back when the
-- same text is read again.
alter table text_body add column since timestamptz;

update text_body t set since = r.first
from (select sha256, min(recorded_at) as first from reading group by sha256) r
where r.sha256 = t.sha256;

update text_body set since = clock_timestamp() where since is null;

alter table text_body alter column since set not null, alter column since set default clock_timestamp();

create index text_since on text_body (since) where body <> '';
