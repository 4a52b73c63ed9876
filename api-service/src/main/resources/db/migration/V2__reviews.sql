-- What people say about claims. A review hangs on places in texts - hash and offsets - and not on rows that an
-- extractor made: it holds when the same text is read again, by whatever generation, in whatever article.

create table review (
    id text primary key,
    number bigint not null unique,
    at timestamptz not null,
    decision text not null check (decision in ('reject', 'amend', 'merge')),
    claim text not null references claim,
    replacement text references claim,
    phase text,
    reason text not null,
    reviewer text not null,
    reopened_at timestamptz,
    check ((replacement is null) = (decision = 'reject'))
);

create index review_of_claim on review (claim);

-- At this place the text does not say `claim` of the review, but its replacement, or nothing.
create table ruling (
    review text not null references review,
    article text not null references article,
    sha256 text not null,
    start_at integer not null,
    end_at integer not null,
    surface text not null,
    primary key (review, article, start_at, end_at)
);

create index ruling_of_text on ruling (sha256);
create index ruling_of_article on ruling (article);

-- What readers think is wrong. A review of the claim settles it.
create table report (
    number bigint generated always as identity primary key,
    id text not null unique,
    at timestamptz not null default clock_timestamp(),
    claim text not null references claim,
    article text references article,
    reason text not null,
    review text references review
);

create index report_of_claim on report (claim);
create index report_open on report (number) where review is null;
