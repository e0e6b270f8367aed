import { z } from 'zod'

/** In a longer text the evidence of every mention would make hundreds of megabytes; its passages still have it. */
const LONGEST_EXPLAINED = 500_000

/** Columns of a mention `m`, of its article `a` and of its place `p`, for `mentionRowSchema`. */
export const MENTION_COLUMNS = `m.article_id, m.starts, m.ends, m.surface, m.sense, m.landmark, m.place_id, m.reason,
  m.confidence, m.radius_km, m.day_from, m.day_to, m.attribution, m.review,
  case when a.length <= ${LONGEST_EXPLAINED} then m.evidence else '[]' end as evidence,
  case when a.length <= ${LONGEST_EXPLAINED} then m.candidates else '[]' end as candidates,
  p.name, p.lat, p.lng, p.feature_code, p.country_code, p.admin1_code, p.admin2_code`

const text = z.string().nullable()
export const marked = { start: z.number(), end: z.number(), surface: z.string() }
export const writtenPlaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  lat: z.number(),
  lon: z.number(),
  featureCode: z.string(),
  countryCode: text,
  admin1Code: z.string().optional(),
  admin2Code: z.string().optional(),
})

const columns = {
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
  review: z.enum(['confirmed', 'corrected', 'rejected']).nullable(),
  evidence: z.array(z.object({ name: z.string(), score: z.number() })),
  candidates: z.array(z.object({ place: writtenPlaceSchema, score: z.number() })),
  name: text,
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  feature_code: text,
  country_code: text,
  admin1_code: text,
  admin2_code: text,
}

/** A mention as the contract has it, with its id in its article and what a person decided. */
export const mentionRowSchema = z.object(columns).transform(mentionOf)

/** The same with the article and the start of the passage that it stands in. */
export const placedMentionSchema = z
  .object({ ...columns, article_id: z.string(), passage: z.number() })
  .transform((row) => ({ articleId: row.article_id, passage: row.passage, mention: mentionOf(row) }))

type MentionRow = z.infer<z.ZodObject<typeof columns>>

function mentionOf(row: MentionRow) {
  return {
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
    review: row.review,
  }
}

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
