import { z } from 'zod'
import { nextPage, type Page, readCursor } from '../columns/cursor'
import { type MentionKey, mentionId, readMentionId } from '../mention-id'
import { labelsOf } from '../place-rows'
import { Bindings, select } from '../rows'
import type { Sql } from '../sql'
import { inForce, REVIEW_COLUMNS, type Review, type ReviewedPlace, readTargetReviews, reviewSchema } from './review-log'
import { findTarget, reviewTag } from './reviewed-mention'

/** What people decided on a mention, the latest first, and the decision in force. `tag` names this state. */
export async function getReview(sql: Sql, id: string) {
  const key = readMentionId(id)
  const target = await findTarget(sql, key)
  const reviews = target === undefined ? [] : await readTargetReviews(sql, target)
  const current = inForce(reviews)
  return {
    tag: reviewTag(reviews),
    review: current === undefined ? null : viewOf(current, key),
    history: reviews.map((review) => viewOf(review, key)).reverse(),
  }
}

export interface ReviewFilters {
  readonly article?: string | undefined
  readonly reviewer?: string | undefined
  /** `lost`: in force, but the words are not found in the article as it is now. */
  readonly state?: 'any' | 'in-force' | 'lost' | undefined
}

const cursorSchema = z.tuple([z.number()])
const listedSchema = reviewSchema.extend({
  starts: z.number().nullable(),
  ends: z.number().nullable(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  total: z.number(),
})

/** The log of decisions, the latest first. */
export async function listReviews(sql: Sql, { article, reviewer, state = 'any' }: ReviewFilters, page: Page = {}) {
  const { values, bind } = new Bindings()
  const conditions = ['true']
  if (article !== undefined) conditions.push(`r.article_id = ${bind(article)}`)
  if (reviewer !== undefined) conditions.push(`r.reviewer = ${bind(reviewer)}`)
  if (state !== 'any') conditions.push(IN_FORCE)
  if (state === 'lost') conditions.push('t.starts is null')
  const limit = page.limit ?? 100
  const before = page.after === undefined ? null : readCursor(cursorSchema, page.after)[0]
  const rows = await select(
    sql,
    listedSchema,
    `select * from (
       select ${REVIEW_COLUMNS}, t.starts, t.ends, t.quote, t.prefix, t.suffix, count(*) over ()::int as total
       from reviews r join review_targets t on t.id = r.target
       where ${conditions.join(' and ')}
     ) listed
     where ${bind(before)}::int is null or id < ${bind(before)}
     order by id desc limit ${bind(limit + 1)}`,
    values,
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    reviews: shown.map(({ starts, ends, quote, prefix, suffix, total: _, ...review }) => ({
      ...viewOf(review, starts === null || ends === null ? undefined : { articleId: review.article_id, starts, ends }),
      quote: { quote, prefix, suffix },
    })),
    total: rows[0]?.total ?? 0,
    next: rows.length > limit && last !== undefined ? nextPage(page, [last.id]) : null,
  }
}

/** The last decision on its mention that is neither undone nor an undoing. */
const IN_FORCE = `r.decision <> 'withdraw' and not exists (select from reviews u where u.undoes = r.id)
  and not exists (
    select from reviews l where l.target = r.target and l.id > r.id and l.decision <> 'withdraw'
      and not exists (select from reviews u where u.undoes = l.id)
  )`

/** `mention` is null where its words are lost. */
function viewOf(review: Review, key: MentionKey | undefined) {
  const { id, at, act, reviewer, note, decision, place, undoes } = review
  return {
    id,
    at,
    act,
    article: review.article_id,
    mention: key === undefined ? null : mentionId(key),
    reviewer,
    note,
    decision,
    place: place === null ? null : placeView(place),
    undoes,
  }
}

function placeView({ id, name, label_fr, label_en, kind, lat, lng, feature_code, ...place }: ReviewedPlace) {
  return {
    id,
    name,
    labels: labelsOf(label_fr, label_en),
    kind,
    lat,
    lon: lng,
    featureCode: feature_code,
    countryCode: place.country_code,
    radiusKm: place.radius_km,
  }
}
