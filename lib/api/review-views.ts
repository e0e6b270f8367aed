import { z } from 'zod'
import { placeKindSchema } from './views'

const id = z.string().min(1).max(2000)
const UNSTORABLE = /\0|\p{Surrogate}/gu

/** NUL and lone surrogates, which a program may send, are replaced as in articles. */
function line(shortest: number, longest: number) {
  return z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .transform((words) => words.replace(UNSTORABLE, '\uFFFD'))
}

// There are no accounts.
const reviewer = line(1, 100).describe('Who decides: a name as this person writes it.')
const note = line(0, 2000).optional().describe('Why.')

export const signatureShape = { reviewer, note }

export const pointSchema = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  name: line(1, 200),
  /** The circle that surely holds the place. */
  radiusKm: z.number().min(0).max(2000),
})

const place = z.string().min(1).max(200).describe('The id of a place of the gazetteer, a candidate or another.')
const scope = z
  .enum(['mention', 'article', 'everywhere'])
  .default('mention')
  .describe('The mention alone, or also those with the same words and the same place on which nobody has decided.')

/** A place of the gazetteer, or a point of one's own. */
export const placedShape = { place: place.optional(), point: pointSchema.optional() }

export const reviewInputSchema = z
  .strictObject({
    id,
    decision: z
      .enum(['confirm', 'place', 'reject'])
      .describe('Its place is right; it is another place, given as place or point; it is no place.'),
    ...placedShape,
    scope,
    ...signatureShape,
  })
  .refine(({ decision, place, point }) => givesOne(place, point) === (decision === 'place'), {
    path: ['decision'],
    error: 'place needs either place or point; the others need neither',
  })

export const undoInputSchema = z.strictObject({ id, reviewer, note })

export const addMentionInputSchema = z
  .strictObject({
    id,
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    ...placedShape,
    ...signatureShape,
  })
  .refine(({ place, point }) => givesOne(place, point), { path: ['place'], error: 'or point must be given, not both' })

function givesOne(place: string | undefined, point: object | undefined): boolean {
  return (place === undefined) !== (point === undefined)
}

/** One decision of the log. */
export const reviewViewSchema = z.strictObject({
  id: z.number().int(),
  /** ISO 8601, UTC. */
  at: z.string(),
  /** The same for all the mentions that one act was on. */
  act: z.string(),
  article: z.string(),
  /** Null where its words are not found in the article any more: to be decided again. */
  mention: z.string().nullable(),
  reviewer: z.string(),
  note: z.string().nullable(),
  decision: z.enum(['confirm', 'place', 'reject', 'withdraw']),
  place: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      labels: z.strictObject({ fr: z.string().optional(), en: z.string().optional() }),
      kind: placeKindSchema,
      lat: z.number(),
      lon: z.number(),
      featureCode: z.string(),
      countryCode: z.string().nullable(),
      radiusKm: z.number(),
    })
    .nullable(),
  /** The decision that a withdrawal undoes. */
  undoes: z.number().int().nullable(),
})
export type ReviewView = z.infer<typeof reviewViewSchema>

export const mentionReviewSchema = z.strictObject({
  /** Names this state; the ETag of the answer, for If-Match. */
  tag: z.string(),
  /** The decision in force; null where there is none. */
  review: reviewViewSchema.nullable(),
  /** The latest first. */
  history: z.array(reviewViewSchema),
})
export type MentionReview = z.infer<typeof mentionReviewSchema>

export const reviewOutcomeSchema = mentionReviewSchema.extend({
  /** How many mentions in how many articles the act was on. */
  mentions: z.number().int(),
  articles: z.number().int(),
})

export const reviewsSchema = z.strictObject({
  reviews: z.array(
    reviewViewSchema.extend({
      quote: z.strictObject({ quote: z.string(), prefix: z.string(), suffix: z.string() }),
    }),
  ),
  total: z.number().int(),
  next: z.string().nullable(),
})
