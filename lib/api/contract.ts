import { z } from 'zod'

/** The geoparse contract: command line, API and library exchange exactly this JSON. Offsets are UTF-16. */
export const placeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  /** GeoNames class and code: `P.PPLA`. */
  featureCode: z.string(),
  /** ISO 3166-1 alpha-2; null for what no one country holds (seas, continents). */
  countryCode: z.string().nullable(),
  admin1Code: z.string().optional(),
  admin2Code: z.string().optional(),
})
export type PlaceView = z.infer<typeof placeSchema>

const offset = z.number().int().min(0)
const span = { start: offset, end: offset, surface: z.string() }
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const senseSchema = z.enum(['literal', 'associative'])
export const reasonSchema = z.enum(['not-in-gazetteer', 'ambiguous', 'too-uncertain'])
export const expressionKindSchema = z.enum(['offset', 'direction', 'near', 'between', 'part'])
export const evidenceSchema = z.strictObject({ name: z.string(), score: z.number() })

/** RFC 7946 geometry. Kept loose inside: turf makes it, Leaflet draws it. */
export const geometrySchema = z.looseObject({ type: z.string() })

export const mentionSchema = z.strictObject({
  ...span,
  sense: senseSchema,
  place: placeSchema.nullable(),
  /** Calibrated probability that the place is right; null when there is none. */
  confidence: z.number().min(0).max(1).nullable(),
  radiusKm: z.number().min(0).nullable(),
  reason: reasonSchema.optional(),
  day: z.strictObject({ from: day, to: day }).optional(),
  attribution: z.strictObject(span).optional(),
  evidence: z.array(evidenceSchema),
  candidates: z.array(z.strictObject({ place: placeSchema, score: z.number() })),
})
export type MentionView = z.infer<typeof mentionSchema>

export const expressionSchema = z.strictObject({
  ...span,
  kind: expressionKindSchema,
  /** Starts of the mentions it leans on. */
  anchors: z.array(offset),
  distanceKm: z.number().optional(),
  bearing: z.number().optional(),
  /** Null when a landmark has no place. */
  footprint: geometrySchema.nullable(),
})
export type ExpressionView = z.infer<typeof expressionSchema>

export const demonymSchema = z.strictObject({ ...span, place: placeSchema })
export const timeSchema = z.strictObject({ ...span, from: day, to: day })

export const geoparseInputSchema = z
  .strictObject({
    id: z.string().max(1000).default(''),
    text: z.string(),
    lang: z.string().max(35).optional(),
    published: z.string().max(40).optional(),
    /** With spans recognition is skipped and exactly these are resolved. */
    spans: z
      .array(z.strictObject({ start: offset, end: offset }))
      .max(100_000)
      .optional(),
  })
  .superRefine(({ text, spans = [] }, context) => {
    const outside = spans.findIndex(({ start, end }) => start >= end || end > text.length)
    if (outside === -1) return
    const message = `must be a non-empty span within the ${text.length} UTF-16 units of the text`
    context.addIssue({ code: 'custom', path: ['spans', outside], message })
  })
export type GeoparseInput = z.infer<typeof geoparseInputSchema>

export const geoparseResultSchema = z.strictObject({
  id: z.string(),
  lang: z.string(),
  mentions: z.array(mentionSchema),
  expressions: z.array(expressionSchema),
  demonyms: z.array(demonymSchema),
  times: z.array(timeSchema),
})
export type GeoparseResult = z.infer<typeof geoparseResultSchema>
