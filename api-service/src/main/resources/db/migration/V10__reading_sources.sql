-- A source that rarely publishes is looked up: without this, whoever asks for it alone has every article joined.
create index reading_sources on reading using gin (source_ids);
