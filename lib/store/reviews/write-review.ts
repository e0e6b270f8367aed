import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../errors'
import type { Span } from '../../text/span'
import { recordChange } from '../changes'
import { groupBy } from '../group-by'
import { type MentionKey, mentionId } from '../mention-id'
import { select } from '../rows'
import type { Sql } from '../sql'
import { applyReviews } from './apply-reviews'
import { readPlaceRow } from './read-place-row'
import { inForce, type ReviewedPlace } from './review-log'
import {
  checkSeen,
  type Decided,
  lockArticle,
  type ReviewedMention,
  readReviewed,
  type Signature,
  writeDecision,
} from './reviewed-mention'

export type Decision =
  | { readonly decision: 'confirm' | 'reject' }
  | { readonly decision: 'place'; readonly place: ReviewedPlace }

/** The mention alone, or also those with the same words and the same place on which nobody has decided. */
export type Scope = 'mention' | 'article' | 'everywhere'

export interface ReviewRequest extends Signature {
  readonly decision: Decision
  readonly scope: Scope
  /** The tag of what the reviewer saw; undefined where that does not matter. */
  readonly seen?: string | undefined
}

/** How many mentions an act was on. */
export interface ReviewOutcome {
  readonly mentions: number
  readonly articles: number
}

/**
 * Writes a decision on a mention into the log, and makes the mention say it. Each article is one transaction. Throws `not_found`;
 * `precondition_failed` where somebody decided since; `invalid_request` for confirming what has no place.
 */
export async function reviewMention(sql: Sql, key: MentionKey, request: ReviewRequest): Promise<ReviewOutcome> {
  const act = randomUUID()
  const like = await sql.transaction(async (tx) => {
    const text = await lockArticle(tx, key)
    const mention = await readReviewed(tx, key)
    checkSeen(mention.reviews, request.seen)
    const decided = await decide(tx, mention.placeId, request.decision)
    const same = await findSame(tx, key, mention, request.scope)
    const [own = [], others] = partition(same, key.articleId)
    for (const each of [key, ...own]) await writeDecision(tx, each, text, act, decided, request)
    await applyReviews(tx, key.articleId)
    await recordChange(tx, 'review', [key.articleId])
    return { others, mentions: own.length + 1, decided, surface: mention.surface }
  })
  let mentions = like.mentions
  for (const [articleId, keys] of like.others) {
    mentions += await sql.transaction(async (tx) => {
      const text = await lockArticle(tx, { articleId })
      const present = keys.filter(({ starts, ends }) => text.text.slice(starts, ends) === like.surface)
      for (const each of present) await writeDecision(tx, each, text, act, like.decided, request)
      await applyReviews(tx, articleId)
      await recordChange(tx, 'review', [articleId])
      return present.length
    })
  }
  return { mentions, articles: like.others.size + 1 }
}

/** Marks words of an article as a mention of a place. Throws `not_found`, and `invalid_request` for a span outside the text. */
export async function addMention(
  sql: Sql,
  articleId: string,
  span: Span,
  place: ReviewedPlace,
  signature: Signature,
): Promise<void> {
  await sql.transaction(async (tx) => {
    const text = await lockArticle(tx, { articleId })
    if (span.start >= span.end || span.end > text.text.length || text.text.slice(span.start, span.end).trim() === '') {
      throw new AppError(
        'invalid_request',
        `start and end must be a span of words within ${text.text.length} characters`,
      )
    }
    const key = { articleId, starts: span.start, ends: span.end }
    const decided = { decision: 'place', place } as const
    await writeDecision(tx, key, text, randomUUID(), decided, signature, true)
    await applyReviews(tx, articleId)
    await recordChange(tx, 'review', [articleId])
  })
}

/**
 * Undoes the act in force on a mention, on all the mentions that it was on. Throws `not_found` where there is none, and
 * `precondition_failed` where somebody decided since.
 */
export async function undoReview(
  sql: Sql,
  key: MentionKey,
  signature: Signature & Pick<ReviewRequest, 'seen'>,
): Promise<ReviewOutcome> {
  const act = randomUUID()
  const undone = await sql.transaction(async (tx) => {
    await lockArticle(tx, key)
    const { reviews } = await readReviewed(tx, key)
    checkSeen(reviews, signature.seen)
    const review = inForce(reviews)
    if (review === undefined) throw new AppError('not_found', `Nobody has decided on ${mentionId(key)}.`)
    await withdraw(tx, review.act, key.articleId, act, signature)
    return review.act
  })
  const rest = await select(sql, articleSchema, `${UNDONE_ARTICLES} and r.article_id <> $2`, [undone, key.articleId])
  for (const { article_id } of rest) await sql.transaction((tx) => withdraw(tx, undone, article_id, act, signature))
  const [row] = await select(
    sql,
    z.object({ count: z.number() }),
    'select count(*)::int as count from reviews where act = $1',
    [act],
  )
  return { mentions: row?.count ?? 0, articles: rest.length + 1 }
}

const articleSchema = z.object({ article_id: z.string() })
const UNDONE_ARTICLES = 'select distinct r.article_id from reviews r where r.act = $1'

async function withdraw(tx: Sql, undone: string, articleId: string, act: string, { reviewer, note }: Signature) {
  await tx.query(
    `insert into reviews (article_id, target, act, reviewer, note, decision, undoes)
     select r.article_id, r.target, $3, $4, $5, 'withdraw', r.id from reviews r
     where r.act = $1 and r.article_id = $2 and not exists (select from reviews u where u.undoes = r.id)`,
    [undone, articleId, act, reviewer, note ?? null],
  )
  await applyReviews(tx, articleId)
  await recordChange(tx, 'review', [articleId])
}

async function decide(tx: Sql, placeId: string | null, request: Decision): Promise<Decided> {
  if (request.decision !== 'confirm') return request
  const place = placeId === null ? undefined : await readPlaceRow(tx, placeId)
  if (place === undefined) throw new AppError('invalid_request', 'decision confirm needs a mention that has a place')
  return { decision: 'confirm', place }
}

/** Other mentions with the same words and the same place, on which nobody has decided. */
async function findSame(tx: Sql, key: MentionKey, { surface, placeId }: ReviewedMention, scope: Scope) {
  if (scope === 'mention') return []
  const rows = await select(
    tx,
    z.object({ article_id: z.string(), starts: z.number(), ends: z.number() }),
    `select m.article_id, m.starts, m.ends from mentions m join articles a on a.id = m.article_id and not a.hidden
     where m.surface = $1 and m.place_id is not distinct from $2 and m.review is null
       and ($3::text is null or m.article_id = $3) and (m.article_id, m.starts, m.ends) <> ($4, $5, $6)
     order by m.article_id, m.starts`,
    [surface, placeId, scope === 'article' ? key.articleId : null, key.articleId, key.starts, key.ends],
  )
  return rows.map(({ article_id, starts, ends }) => ({ articleId: article_id, starts, ends }))
}

function partition(keys: readonly MentionKey[], articleId: string) {
  const byArticle = groupBy(keys, (key) => key.articleId)
  const own = byArticle.get(articleId)
  byArticle.delete(articleId)
  return [own, byArticle] as const
}
