-- Mentions that people decided on. The offsets are into the text of that revision; null where the words are not found any more.
create table review_targets (
  id integer generated always as identity primary key,
  -- No reference: a decision outlives its article, which may come back.
  article_id text not null,
  starts integer,
  ends integer,
  revision text not null,
  quote text not null,
  prefix text not null,
  suffix text not null,
  -- Nothing read it as a place before a person did.
  by_hand boolean not null
);
create index review_targets_by_article on review_targets (article_id, id);

-- What was decided, append only. The decision in force is the last one that is not undone.
create table reviews (
  id integer generated always as identity primary key,
  at timestamptz not null default now(),
  article_id text not null,
  target integer not null references review_targets (id),
  -- One act of a person; it may have been on many mentions.
  act text not null,
  reviewer text not null,
  note text,
  -- confirm, place, reject, withdraw
  decision text not null,
  -- The decided place, as a row of places.
  place jsonb,
  -- What a withdrawal undoes.
  undoes integer references reviews (id)
);
create index reviews_by_article on reviews (article_id, id);
create index reviews_by_target on reviews (target, id);
create index reviews_by_act on reviews (act);

alter table mentions add column review_target integer;
-- What the analysis said, where a person said otherwise.
alter table mentions add column analyzed jsonb;
alter table mentions add column by_hand boolean not null default false;
create index mentions_by_surface on mentions (surface, article_id);
