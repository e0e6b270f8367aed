-- Every table but places leads with the article, so that a distributed PostgreSQL can keep an article's rows together.
-- Offsets count UTF-16 code units, as JavaScript slices; SQL never cuts a text.

create table articles (
  id text primary key,
  -- 'folder' mirrors a file of ARTICLES_DIR.
  origin text not null,
  title text not null,
  source text,
  url text,
  -- As the article gave it; the day is what filters compare.
  published text,
  published_day date,
  given_lang text,
  lang text,
  sample boolean not null,
  hidden boolean not null default false,
  text text not null,
  length integer not null,
  -- Hash of the text; and of everything else that a listing shows.
  revision text not null,
  details_hash text not null,
  -- What an analysis depends on; equal to analyzed_as once an analysis of it has been stored.
  input_hash text not null,
  analyzed_as text,
  -- Why there is no analysis, in plain words.
  error text,
  literal integer not null default 0,
  landmark integer not null default 0,
  associative integer not null default 0,
  unresolved integer not null default 0,
  places integer not null default 0,
  -- Flat arrays of starts and ends; demonyms and times as the geoparse contract has them.
  sentences jsonb not null default '[]',
  demonyms jsonb not null default '[]',
  times jsonb not null default '[]'
);
create index articles_by_day on articles (published_day);
create index articles_by_source on articles (source);

-- The small reference table: places that some article mentions, and the provinces they lie in.
create table places (
  id text primary key,
  name text not null,
  label_fr text,
  label_en text,
  kind text not null,
  feature_code text not null,
  country_code text,
  admin1_code text,
  admin2_code text,
  lng double precision not null,
  lat double precision not null,
  radius_km double precision not null,
  population double precision not null
);
create index places_by_position on places (lng, lat);
create index places_by_country on places (country_code);

-- Sentences that mention something; a very long one is cut.
create table passages (
  article_id text not null references articles (id) on delete cascade,
  starts integer not null,
  ends integer not null,
  text text not null,
  primary key (article_id, starts)
);

create table mentions (
  article_id text not null references articles (id) on delete cascade,
  starts integer not null,
  ends integer not null,
  surface text not null,
  sense text not null,
  -- Literal, but only there to say where something else was.
  landmark boolean not null,
  place_id text,
  reason text,
  confidence double precision,
  radius_km double precision,
  passage integer not null,
  day_from text,
  day_to text,
  attribution jsonb,
  evidence jsonb not null,
  candidates jsonb not null,
  primary key (article_id, starts, ends)
);
create index mentions_by_place on mentions (place_id, article_id);

create table expressions (
  article_id text not null references articles (id) on delete cascade,
  position integer not null,
  starts integer not null,
  ends integer not null,
  surface text not null,
  kind text not null,
  anchors integer[] not null,
  landmark_ids text[] not null,
  landmark_names text[] not null,
  distance_km double precision,
  bearing double precision,
  footprint jsonb,
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  -- Same kind, landmarks, distance and bearing: one mark on the map.
  group_id text not null,
  passage integer not null,
  primary key (article_id, position)
);
create index expressions_by_group on expressions (group_id);

create table analysis_queue (
  article_id text primary key references articles (id) on delete cascade,
  queued_at timestamptz not null default now(),
  failures integer not null default 0,
  leased_by text,
  leased_until timestamptz
);
create index analysis_queue_by_time on analysis_queue (queued_at, article_id);
