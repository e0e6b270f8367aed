// Past 200 lines on purpose: every answer of the API on one page, since they are built of each other.
import { z } from 'zod'
import {
  evidenceSchema,
  expressionKindSchema,
  geometrySchema,
  mentionSchema,
  placeSchema,
  reasonSchema,
  senseSchema,
} from './contract'

/** What kind of thing a place is, for words and marks; derived from its feature code. */
export const placeKindSchema = z.enum([
  'country',
  'region',
  'province',
  'district',
  'city',
  'village',
  'airfield',
  'facility',
  'water',
  'mountain',
  'area',
  'point',
])
export type PlaceKind = z.infer<typeof placeKindSchema>

/** A place's names for a screen. `name` is the source's own. */
export const labels = z.strictObject({ fr: z.string().optional(), en: z.string().optional() })

export const placeIdentity = {
  id: z.string(),
  name: z.string(),
  labels,
  kind: placeKindSchema,
  featureCode: z.string(),
  countryCode: z.string().nullable(),
  admin1Code: z.string().nullable(),
  /** The first-level unit's labels, where there is one. */
  admin1: labels.extend({ name: z.string() }).nullable(),
  radiusKm: z.number(),
}

/** Mentions by how they count (see "Counts and what is drawn" in the README). */
const counts = { literal: z.number().int(), landmark: z.number().int(), associative: z.number().int() }

/** Articles, and how many are left when near-identical ones count as one: "5 articles, 2 independent". */
const articleCounts = { articles: z.number().int(), independent: z.number().int() }

/** The whole number of rows, and where the next page of them is. */
const paging = {
  total: z.number().int(),
  /** The address of the next page; null on the last. */
  next: z.string().nullable(),
}

export const placeFeatureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.strictObject({ ...placeIdentity, ...counts, ...articleCounts }),
})
export type PlaceFeature = z.infer<typeof placeFeatureSchema>

/** Where every mention went: nothing is lost silently. Sums of mentions, not of places. */
export const tallySchema = z.strictObject({
  mentions: z.number().int(),
  /** Literal and landmark mentions drawn as marks (below country level). */
  onMap: z.number().int(),
  countryLevel: z.number().int(),
  associative: z.number().int(),
  unresolved: z.number().int(),
  /** Left out by the filters of this request. */
  hidden: z.number().int(),
  /** Mentions without a day, of the kind that `time` asks for; `from` and `to` left aside. */
  undated: z.number().int(),
  ...articleCounts,
})
export type Tally = z.infer<typeof tallySchema>

export const placesSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(placeFeatureSchema),
  tally: tallySchema,
  ...paging,
})
export type Places = z.infer<typeof placesSchema>

export const articleSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  /** ISO 8601 day or instant as the article gave it; null when it gave none. */
  published: z.string().nullable(),
  lang: z.string().nullable(),
  /** A sample report that came with Lieudit, not the user's own. */
  sample: z.boolean(),
  status: z.enum(['queued', 'analyzed', 'failed']),
  /** Why analysis failed, in plain words. */
  error: z.string().nullable(),
  length: z.number().int(),
  literal: z.number().int(),
  landmark: z.number().int(),
  associative: z.number().int(),
  unresolved: z.number().int(),
  places: z.number().int(),
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>

export const articlesSchema = z.strictObject({
  /** `group` is the same for near-identical articles; null for one that is like no other. */
  articles: z.array(articleSummarySchema.extend({ group: z.string().nullable() })),
  independent: z.number().int(),
  ...paging,
})
export type Articles = z.infer<typeof articlesSchema>

/** A mention as a mark in running text; offsets are into the article's text. `id` is `START-END`. */
const passageMentionSchema = z.strictObject({
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  sense: senseSchema,
  placeId: z.string().nullable(),
})

/** One sentence that mentions something, with its place in its article. */
export const passageSchema = z.strictObject({
  article: articleSummarySchema.pick({
    id: true,
    title: true,
    source: true,
    published: true,
    sample: true,
    lang: true,
  }),
  /** The sentence's span in the article, and its words. */
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** Every mention in the sentence; `focus` names those that this answer is about. */
  mentions: z.array(passageMentionSchema),
  focus: z.array(
    z.strictObject({
      id: z.string(),
      sense: senseSchema,
      landmark: z.boolean(),
      confidence: z.number().nullable(),
      evidence: z.array(evidenceSchema),
      day: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
      attribution: z.string().nullable(),
    }),
  ),
})
export type Passage = z.infer<typeof passageSchema>

export const placeDetailSchema = z.strictObject({
  place: z.strictObject({
    ...placeIdentity,
    lat: z.number(),
    lon: z.number(),
    population: z.number().int(),
    ...counts,
    ...articleCounts,
  }),
  /** The area where one is known (country, province), else the circle that holds the place. */
  footprint: geometrySchema,
  passages: z.array(passageSchema),
  ...paging,
})
export type PlaceDetail = z.infer<typeof placeDetailSchema>

/** Spatial expressions that say the same thing, drawn as one: same kind, landmarks, distance and bearing. */
export const expressionFeatureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: geometrySchema.nullable(),
  properties: z.strictObject({
    kind: expressionKindSchema,
    surface: z.string(),
    distanceKm: z.number().nullable(),
    bearing: z.number().nullable(),
    landmarks: z.array(z.strictObject({ id: z.string().nullable(), name: z.string(), labels })),
    count: z.number().int(),
    articles: z.number().int(),
  }),
})
export const expressionsSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(expressionFeatureSchema),
  ...paging,
})
export type Expressions = z.infer<typeof expressionsSchema>

export const expressionDetailSchema = z.strictObject({
  expression: expressionFeatureSchema,
  passages: z.array(
    passageSchema.extend({ expressions: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })) }),
  ),
})
export type ExpressionDetail = z.infer<typeof expressionDetailSchema>

/** Names that were read as places but have none on the ground, grouped by what was written. */
export const unresolvedSchema = z.strictObject({
  names: z.array(
    z.strictObject({
      surface: z.string(),
      reason: reasonSchema,
      count: z.number().int(),
      articles: z.number().int(),
      passages: z.array(passageSchema),
    }),
  ),
  ...paging,
})
export type Unresolved = z.infer<typeof unresolvedSchema>

/** What a person decided; null where nobody has. */
const reviewSchema = z.enum(['confirmed', 'corrected', 'rejected']).nullable()

/** A mention on its own. */
export const mentionDetailSchema = mentionSchema.extend({
  /** `START-END@ARTICLE`. */
  id: z.string(),
  landmark: z.boolean(),
  review: reviewSchema,
  article: passageSchema.shape.article,
  passage: passageSchema.pick({ start: true, end: true, text: true }),
  /** The circle that holds the place; a country's or a province's own ground is the footprint of `/api/places/{id}`. */
  footprint: geometrySchema.nullable(),
})
export type MentionDetail = z.infer<typeof mentionDetailSchema>

export const mentionsSchema = z.strictObject({ mentions: z.array(mentionDetailSchema), ...paging })
export type Mentions = z.infer<typeof mentionsSchema>

/** Several places whose marks would touch, with the sums of their mentions. */
export const clusterFeatureSchema = z.strictObject({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: placeFeatureSchema.shape.geometry,
  properties: z.strictObject({
    cluster: z.literal(true),
    places: z.number().int(),
    literal: z.number().int(),
    landmark: z.number().int(),
    /** The zoom level at which it comes apart. */
    expansionZoom: z.number().int(),
  }),
})
export const clustersSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.union([clusterFeatureSchema, placeFeatureSchema])),
})
export type Clusters = z.infer<typeof clustersSchema>

export const clusterMembersSchema = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(placeFeatureSchema),
  total: z.number().int(),
})
export type ClusterMembers = z.infer<typeof clusterMembersSchema>

const bucketCounts = { ...counts, unresolved: z.number().int(), articles: z.number().int() }
export const timelineSchema = z.strictObject({
  interval: z.enum(['day', 'week', 'month']),
  /** Those that have mentions, in order; `from` is the first day of each. Weeks begin on Monday. */
  buckets: z.array(z.strictObject({ from: z.string(), ...bucketCounts })),
  undated: z.strictObject(bucketCounts),
})
export type Timeline = z.infer<typeof timelineSchema>

const facetSchema = z.strictObject({
  /** The most frequent, as the filter takes them. */
  values: z.array(z.strictObject({ value: z.string(), mentions: z.number().int(), articles: z.number().int() })),
  /** How many values there are. */
  total: z.number().int(),
})
/** By filter: what each of its values would leave, all the other filters applied. A mention counts in its highest step of confidence. */
export const facetsSchema = z.strictObject({
  country: facetSchema,
  within: facetSchema,
  class: facetSchema,
  sense: facetSchema,
  source: facetSchema,
  lang: facetSchema,
  attribution: facetSchema,
  review: facetSchema,
  minConfidence: facetSchema,
  kind: facetSchema,
})
export type Facets = z.infer<typeof facetsSchema>

/** An article whole: the text as it was, and everything that was read in it. */
export const articleDetailSchema = z.strictObject({
  article: articleSummarySchema,
  revision: z.string(),
  text: z.string(),
  sentences: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
  mentions: z.array(mentionSchema.extend({ id: z.string(), landmark: z.boolean(), review: reviewSchema })),
  expressions: z.array(
    z.strictObject({
      start: z.number().int(),
      end: z.number().int(),
      surface: z.string(),
      kind: expressionKindSchema,
      anchors: z.array(z.number().int()),
      distanceKm: z.number().optional(),
      bearing: z.number().optional(),
      footprint: geometrySchema.nullable(),
      group: z.string(),
    }),
  ),
  demonyms: z.array(
    z.strictObject({ start: z.number().int(), end: z.number().int(), surface: z.string(), place: placeSchema }),
  ),
  times: z.array(
    z.strictObject({
      start: z.number().int(),
      end: z.number().int(),
      surface: z.string(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  /** The places it mentions, as `/api/places` gives them, counted within this article. */
  places: z.array(placeFeatureSchema),
  /** Near-identical articles, the earliest first: the same story printed elsewhere. */
  similar: z.array(articleSummarySchema.pick({ id: true, title: true, source: true, published: true })),
})
export type ArticleDetail = z.infer<typeof articleDetailSchema>

export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'analyzing']),
  version: z.string(),
  store: z.enum(['pglite', 'postgresql']),
  articles: z.strictObject({
    total: z.number().int(),
    analyzed: z.number().int(),
    queued: z.number().int(),
    failed: z.number().int(),
  }),
  packs: z.array(
    z.strictObject({ name: z.string(), version: z.string(), places: z.number().int(), names: z.number().int() }),
  ),
})
export type Health = z.infer<typeof healthSchema>
