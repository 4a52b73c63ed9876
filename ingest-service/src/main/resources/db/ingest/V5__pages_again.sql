-- When a page that could not be read is worth another try; empty when it is read, given up, or named no more. Those that
-- were given up so far get their chances again.
alter table page add column next_try timestamptz;
update page set next_try = now(), attempts = 1 where not done;
create index page_next_try on page (source, next_try) where next_try is not null;
