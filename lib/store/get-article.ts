import { z } from 'zod'
import { AppError } from '../errors'
import { geometrySchema } from './geometry-schema'
import { ARTICLE_COLUMNS, articleSummarySchema } from './list-articles'
import { expressionKindSchema } from './list-expressions'
import { listPlaceFeatures } from './list-places'
import { select } from './rows'
import type { Sql } from './sql'

/** An article whole, with all that was read in it. Throws `not_found`. */
export async function getArticle(sql: Sql, id: string) {
  const [[found], mentions, expressions, places] = await Promise.all([
    select(sql, articleSchema, ARTICLE, [id]),
    select(sql, mentionSchema, MENTIONS, [id]),
    select(sql, expressionSchema, EXPRESSIONS, [id]),
    listPlaceFeatures(sql, { article: id }),
  ])
  if (found === undefined) throw new AppError('not_found', `There is no article with the id ${id}.`)
  return { ...found, mentions, expressions, places }
}

const ARTICLE = `
  select ${ARTICLE_COLUMNS}, a.revision, a.text, a.sentences, a.demonyms, a.times
  from articles a left join analysis_queue q on q.article_id = a.id
  where a.id = $1 and not a.hidden`

/** In a longer text the evidence of every mention would make hundreds of megabytes; its passages still have it. */
const LONGEST_EXPLAINED = 500_000

const MENTIONS = `
  select m.article_id, m.starts, m.ends, m.surface, m.sense, m.landmark, m.place_id, m.reason, m.confidence,
    m.radius_km, m.day_from, m.day_to, m.attribution,
    case when a.length <= ${LONGEST_EXPLAINED} then m.evidence
      else '[]' end as evidence,
    case when a.length <= ${LONGEST_EXPLAINED} then m.candidates
      else '[]' end as candidates,
    p.name, p.lat, p.lng, p.feature_code, p.country_code, p.admin1_code, p.admin2_code
  from mentions m join articles a on a.id = m.article_id and not a.hidden left join places p on p.id = m.place_id
  where m.article_id = $1 order by m.starts`

const EXPRESSIONS = `
  select e.* from expressions e join articles a on a.id = e.article_id and not a.hidden
  where e.article_id = $1 order by e.starts, e.position`

const text = z.string().nullable()
const marked = { start: z.number(), end: z.number(), surface: z.string() }
const writtenPlace = z.object({
  id: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  featureCode: z.string(),
  countryCode: text,
  admin1Code: z.string().optional(),
  admin2Code: z.string().optional(),
})

const articleSchema = articleSummarySchema
  .extend({
    revision: z.string(),
    text: z.string(),
    sentences: z.array(z.number()),
    demonyms: z.array(z.object({ ...marked, place: writtenPlace })),
    times: z.array(z.object({ ...marked, from: z.string(), to: z.string() })),
  })
  .transform(({ revision, text, sentences, demonyms, times, ...article }) => ({
    article,
    revision,
    text,
    sentences: pairs(sentences),
    demonyms,
    times,
  }))

const mentionSchema = z
  .object({
    starts: z.number(),
    ends: z.number(),
    surface: z.string(),
    sense: z.enum(['literal', 'associative']),
    landmark: z.boolean(),
    place_id: text,
    reason: z.enum(['not-in-gazetteer', 'ambiguous', 'too-uncertain']).nullable(),
    confidence: z.number().nullable(),
    radius_km: z.number().nullable(),
    day_from: text,
    day_to: text,
    attribution: z.object(marked).nullable(),
    evidence: z.array(z.object({ name: z.string(), score: z.number() })),
    candidates: z.array(z.object({ place: writtenPlace, score: z.number() })),
    name: text,
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    feature_code: text,
    country_code: text,
    admin1_code: text,
    admin2_code: text,
  })
  .transform((row) => ({
    id: `${row.starts}-${row.ends}`,
    start: row.starts,
    end: row.ends,
    surface: row.surface,
    sense: row.sense,
    landmark: row.landmark,
    place: placeOf(row),
    confidence: row.confidence,
    radiusKm: row.radius_km,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.day_from !== null && row.day_to !== null && { day: { from: row.day_from, to: row.day_to } }),
    ...(row.attribution !== null && { attribution: row.attribution }),
    evidence: row.evidence,
    candidates: row.candidates,
  }))

interface PlaceColumns {
  readonly place_id: string | null
  readonly name: string | null
  readonly lat: number | null
  readonly lng: number | null
  readonly feature_code: string | null
  readonly country_code: string | null
  readonly admin1_code: string | null
  readonly admin2_code: string | null
}

function placeOf({ place_id, name, lat, lng, feature_code, country_code, admin1_code, admin2_code }: PlaceColumns) {
  if (place_id === null || name === null || lat === null || lng === null || feature_code === null) return null
  return {
    id: place_id,
    name,
    lat,
    lon: lng,
    featureCode: feature_code,
    countryCode: country_code,
    ...(admin1_code !== null && { admin1Code: admin1_code }),
    ...(admin2_code !== null && { admin2Code: admin2_code }),
  }
}

const expressionSchema = z
  .object({
    starts: z.number(),
    ends: z.number(),
    surface: z.string(),
    kind: expressionKindSchema,
    anchors: z.array(z.number()),
    distance_km: z.number().nullable(),
    bearing: z.number().nullable(),
    footprint: geometrySchema.nullable(),
    group_id: z.string(),
  })
  .transform(({ starts, ends, surface, kind, anchors, distance_km, bearing, footprint, group_id }) => ({
    start: starts,
    end: ends,
    surface,
    kind,
    anchors,
    ...(distance_km !== null && { distanceKm: distance_km }),
    ...(bearing !== null && { bearing }),
    footprint,
    group: group_id,
  }))

function pairs(flat: readonly number[]): { start: number; end: number }[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i] ?? 0, end: flat[2 * i + 1] ?? 0 }))
}
