-- Of a claim that thousands of articles make the earliest are read: without a sort.
drop index evidence_claim;
create index evidence_claim on evidence (claim, published_at, article, place);

-- What changed since an answer was put together.
create index evidence_from on evidence (from_number);
create index evidence_to on evidence (to_number) where to_number is not null;
