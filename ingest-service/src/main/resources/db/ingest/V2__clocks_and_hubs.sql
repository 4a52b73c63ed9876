-- When each source was last asked, by the clock of this machine: a time that lies ahead shows that the clock was wrong,
-- and by how much.
alter table source add column attempted timestamptz;
-- Where the source announces what is new (WebSub), and what it calls itself there. Not used yet.
alter table source add column hub text;
alter table source add column hub_topic text;
-- What kept a page from being read, for as long as the source names it.
alter table page add column obstacle text;
