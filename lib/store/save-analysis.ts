import type { AnalysisSummary } from './analysis-summary'
import type { PreparedAnalysis } from './prepare-analysis'
import { clearPrint } from './save-print'
import type { Sql } from './sql'
import { searchConfig, searchPart } from './text-search'

const PLACES = `
  insert into places (id, name, label_fr, label_en, kind, feature_code, country_code, admin1_code, admin2_code,
    lng, lat, radius_km, population)
  select * from jsonb_to_recordset($1::jsonb) as r(id text, name text, label_fr text, label_en text, kind text,
    feature_code text, country_code text, admin1_code text, admin2_code text,
    lng float8, lat float8, radius_km float8, population float8)
  order by id
  on conflict (id) do update set name = excluded.name, label_fr = excluded.label_fr, label_en = excluded.label_en,
    kind = excluded.kind, feature_code = excluded.feature_code, country_code = excluded.country_code,
    admin1_code = excluded.admin1_code, admin2_code = excluded.admin2_code, lng = excluded.lng, lat = excluded.lat,
    radius_km = excluded.radius_km, population = excluded.population`

const PASSAGES = `
  insert into passages (article_id, starts, ends, text)
  select $1, r.* from jsonb_to_recordset($2::jsonb) as r(starts int, ends int, text text)`

const MENTIONS = `
  insert into mentions (article_id, starts, ends, surface, sense, landmark, place_id, reason, confidence, radius_km,
    passage, day_from, day_to, attribution, evidence, candidates)
  select $1, r.* from jsonb_to_recordset($2::jsonb) as r(starts int, ends int, surface text, sense text,
    landmark boolean, place_id text, reason text, confidence float8, radius_km float8, passage int, day_from text,
    day_to text, attribution jsonb, evidence jsonb, candidates jsonb)`

const EXPRESSIONS = `
  insert into expressions (article_id, position, starts, ends, surface, kind, anchors, landmark_ids, landmark_names,
    distance_km, bearing, footprint, west, south, east, north, group_id, passage)
  select $1, r.* from jsonb_to_recordset($2::jsonb) as r(position int, starts int, ends int, surface text, kind text,
    anchors int[], landmark_ids text[], landmark_names text[], distance_km float8, bearing float8, footprint jsonb,
    west float8, south float8, east float8, north float8, group_id text, passage int)`

// The stems of the words as written, then those of the words without accents.
const SEARCH = `
  insert into search_parts (article_id, part, config, words)
  select $1, r.part, $3::text, to_tsvector($3::text::regconfig, r.lower)
    || to_tsvector($3::text::regconfig, coalesce(r.folded, ''))
  from jsonb_to_recordset($2::jsonb) as r(part int, lower text, folded text)
  on conflict (article_id, part) do update set config = excluded.config, words = excluded.words`
const TITLE_PART = -1

const ARTICLE = `
  update articles set lang = $2, sentences = $3::jsonb, demonyms = $4::jsonb, times = $5::jsonb,
    literal = $6, landmark = $7, associative = $8, unresolved = $9, places = $10, error = null
  where id = $1`

/** Adds the rows of an analysis, or of a part of one. */
export async function writeRows(sql: Sql, articleId: string, prepared: PreparedAnalysis): Promise<void> {
  for (const batch of prepared.passages) await sql.query(PASSAGES, [articleId, batch])
  for (const batch of prepared.mentions) await sql.query(MENTIONS, [articleId, batch])
  for (const batch of prepared.expressions) await sql.query(EXPRESSIONS, [articleId, batch])
  for (const batch of prepared.search) await sql.query(SEARCH, [articleId, batch, searchConfig(prepared.lang)])
}

/** Writes what the article's own row keeps. */
export async function writeSummary(sql: Sql, articleId: string, lang: string, summary: AnalysisSummary): Promise<void> {
  await sql.query(ARTICLE, [
    articleId,
    lang,
    JSON.stringify(summary.sentences),
    JSON.stringify(summary.demonyms),
    JSON.stringify(summary.times),
    summary.literal,
    summary.landmark,
    summary.associative,
    summary.unresolved,
    summary.placeIds.length,
  ])
}

/** Places are reference data: written before, outside the transaction that writes the article's own rows. */
export async function writePlaces(sql: Sql, prepared: PreparedAnalysis): Promise<void> {
  for (const batch of prepared.places) await sql.query(PLACES, [batch])
}

/** Rows of `places`. */
export async function upsertPlaces(sql: Sql, rows: readonly object[]): Promise<void> {
  await sql.query(PLACES, [JSON.stringify(rows)])
}

/** Makes a title one of the things that full text search looks in. */
export async function writeTitle(sql: Sql, articleId: string, title: string, lang: string | null): Promise<void> {
  const part = JSON.stringify([searchPart(TITLE_PART, title)])
  await sql.query(SEARCH, [articleId, part, searchConfig(lang)])
}

export async function clearAnalysis(sql: Sql, articleId: string): Promise<void> {
  for (const table of ['mentions', 'expressions', 'passages', 'search_parts']) {
    await sql.query(`delete from ${table} where article_id = $1`, [articleId])
  }
  await clearPrint(sql, articleId)
}
