import { z } from 'zod'
import { PLACE_KINDS } from '../place-rows'
import { select } from '../rows'
import type { Sql } from '../sql'

const numbers = z.array(z.number())
const words = z.array(z.string())
const perhaps = z.array(z.string().nullable())

/** Everything that listings count and compare, article by article, mentions in columns: as JSON, so that it may cross threads cheaply. */
export const batchSchema = z.array(
  z.object({
    id: z.string(),
    hidden: z.boolean(),
    day: z.string().nullable(),
    source: z.string().nullable(),
    lang: z.string().nullable(),
    twins: words.nullable(),
    mentions: z
      .object({
        starts: numbers,
        ends: numbers,
        passage: numbers,
        place: perhaps,
        surface: words,
        sense: words,
        landmark: z.array(z.boolean()),
        reason: perhaps,
        confidence: z.array(z.number().nullable()),
        from: perhaps,
        to: perhaps,
        attribution: perhaps,
        review: perhaps,
      })
      .nullable(),
    expressions: z
      .object({
        position: numbers,
        group: words,
        anchors: z.array(numbers),
        west: z.array(z.number().nullable()),
        south: z.array(z.number().nullable()),
        east: z.array(z.number().nullable()),
        north: z.array(z.number().nullable()),
      })
      .nullable(),
  }),
)
export type ArticleBatch = z.infer<typeof batchSchema>

const placeSchema = z.object({
  id: z.string(),
  name: z.string(),
  label_fr: z.string().nullable(),
  label_en: z.string().nullable(),
  kind: z.enum(PLACE_KINDS),
  feature_code: z.string(),
  country_code: z.string().nullable(),
  admin1_code: z.string().nullable(),
  lng: z.number(),
  lat: z.number(),
  radius_km: z.number(),
  population: z.number(),
})
export const placeBatchSchema = z.array(placeSchema)
export type PlaceRow = z.infer<typeof placeSchema>

const textSchema = z.object({ json: z.string() })

/** These articles as JSON of `batchSchema`; those that are gone are left out. */
export async function readArticleBatch(sql: Sql, ids: readonly string[]): Promise<string> {
  return json(sql, ARTICLES, [ids])
}

/** All places as JSON of `placeBatchSchema`, or those that these articles mention and the provinces they lie in. */
export async function readPlaceBatch(sql: Sql, articleIds?: readonly string[]): Promise<string> {
  if (articleIds === undefined) return json(sql, placesWhere('true'), [])
  const mentioned = `(select distinct place_id from mentions where article_id = any($1::text[]) and place_id is not null)`
  return json(
    sql,
    placesWhere(`p.id in ${mentioned} or p.id in (
      select 'adm1:' || country_code || '.' || admin1_code from places where id in ${mentioned})`),
    [articleIds],
  )
}

async function json(sql: Sql, statement: string, values: readonly (readonly string[])[]): Promise<string> {
  const [row] = await select(sql, textSchema, statement, values)
  return row?.json ?? '[]'
}

const ARTICLES = `
  select coalesce(json_agg(r), '[]')::text as json from (
    select a.id, a.hidden, a.published_day::text as day, a.source, coalesce(a.lang, a.given_lang) as lang,
      (select json_agg(t.twin) from (
         select twin_id as twin from article_twins where article_id = a.id
         union select article_id from article_twins where twin_id = a.id
       ) t) as twins,
      (select json_build_object('starts', json_agg(m.starts), 'ends', json_agg(m.ends), 'passage', json_agg(m.passage),
         'place', json_agg(m.place_id), 'surface', json_agg(m.surface), 'sense', json_agg(m.sense),
         'landmark', json_agg(m.landmark), 'reason', json_agg(m.reason), 'confidence', json_agg(m.confidence),
         'from', json_agg(m.day_from), 'to', json_agg(m.day_to), 'attribution', json_agg(m.attribution ->> 'surface'),
         'review', json_agg(m.review))
       from (select * from mentions where article_id = a.id order by starts, ends) m having count(*) > 0) as mentions,
      (select json_build_object('position', json_agg(e.position), 'group', json_agg(e.group_id),
         'anchors', json_agg(e.anchors), 'west', json_agg(e.west), 'south', json_agg(e.south),
         'east', json_agg(e.east), 'north', json_agg(e.north))
       from (select * from expressions where article_id = a.id order by starts, position) e
       having count(*) > 0) as expressions
    from articles a where a.id = any($1::text[])
  ) r`

function placesWhere(condition: string): string {
  return `
    select coalesce(json_agg(r), '[]')::text as json from (
      select p.id, p.name, p.label_fr, p.label_en, p.kind, p.feature_code, p.country_code, p.admin1_code, p.lng, p.lat,
        p.radius_km, p.population
      from places p where ${condition}
    ) r`
}
