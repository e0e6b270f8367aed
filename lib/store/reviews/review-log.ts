import { z } from 'zod'
import { PLACE_KINDS } from '../place-rows'
import { select } from '../rows'
import type { Sql } from '../sql'

export const DECISIONS = ['confirm', 'place', 'reject', 'withdraw'] as const

const text = z.string().nullable()
/** A place as a row of `places`. */
export const placeRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  label_fr: text,
  label_en: text,
  kind: z.enum(PLACE_KINDS),
  feature_code: z.string(),
  country_code: text,
  admin1_code: text,
  admin2_code: text,
  lng: z.number(),
  lat: z.number(),
  radius_km: z.number(),
  population: z.number(),
})
export type ReviewedPlace = z.infer<typeof placeRowSchema>

export const reviewSchema = z.object({
  id: z.number(),
  at: z.string(),
  article_id: z.string(),
  target: z.number(),
  act: z.string(),
  reviewer: z.string(),
  note: text,
  decision: z.enum(DECISIONS),
  place: placeRowSchema.nullable(),
  undoes: z.number().nullable(),
})
export type Review = z.infer<typeof reviewSchema>

export const REVIEW_COLUMNS = `r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  r.article_id, r.target, r.act, r.reviewer, r.note, r.decision, r.place, r.undoes`

/** Everything decided on the mentions of an article, in order. */
export async function readArticleReviews(sql: Sql, articleId: string): Promise<Review[]> {
  return select(sql, reviewSchema, `select ${REVIEW_COLUMNS} from reviews r where r.article_id = $1 order by r.id`, [
    articleId,
  ])
}

/** Everything decided on one mention, in order. */
export async function readTargetReviews(sql: Sql, target: number): Promise<Review[]> {
  return select(sql, reviewSchema, `select ${REVIEW_COLUMNS} from reviews r where r.target = $1 order by r.id`, [
    target,
  ])
}

/** The decision in force among those on one mention: the last that is neither undone nor an undoing. */
export function inForce(reviews: readonly Review[]): Review | undefined {
  const undone = new Set(reviews.map(({ undoes }) => undoes))
  return reviews.findLast(({ id, decision }) => decision !== 'withdraw' && !undone.has(id))
}
