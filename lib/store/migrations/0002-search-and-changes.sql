-- What a person decided on a mention: confirmed, corrected or rejected; null where nobody has.
alter table mentions add column review text;

-- Full text. Part -1 is the title; a long text has several parts, since one tsvector holds no more than some 16,000 words.
-- Each has the stems of its words as written and, after them, of its words without accents.
create table search_parts (
  article_id text not null references articles (id) on delete cascade,
  part integer not null,
  -- The text search configuration of the article's language.
  config text not null,
  words tsvector not null,
  primary key (article_id, part)
);
create index search_parts_by_word on search_parts using gin (words);

-- What near-identical articles are found by: minhashes of the words, and hashes of groups of those.
create table article_prints (
  article_id text primary key references articles (id) on delete cascade,
  bands integer[] not null,
  minhashes integer[] not null
);
create index article_prints_by_band on article_prints using gin (bands);

-- Pairs of near-identical articles, each once, kept with the article that was read later.
create table article_twins (
  article_id text not null references articles (id) on delete cascade,
  twin_id text not null references articles (id) on delete cascade,
  primary key (article_id, twin_id)
);
create index article_twins_by_twin on article_twins (twin_id);

-- One row, whose lock puts writers in line: versions become visible in their order.
create table data_version (
  id integer primary key check (id = 1),
  version integer not null,
  at timestamptz not null default now(),
  -- Tells this store from another, or from itself before it was restored: versions count from a different start.
  epoch text not null
);
insert into data_version (id, version, epoch) values (1, 0, gen_random_uuid()::text);

-- What happened, in order: what a reader that knows version N must read again.
create table changes (
  version integer primary key,
  at timestamptz not null default now(),
  kind text not null,
  article_id text
);
