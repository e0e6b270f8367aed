import { z } from 'zod'
import { AppError } from '../../errors'
import { type MentionKey, mentionId } from '../mention-id'
import { select } from '../rows'
import type { Sql } from '../sql'
import { quoteOf } from './anchor'
import { type Review, type ReviewedPlace, readTargetReviews } from './review-log'

/** Who decides, and why. */
export interface Signature {
  readonly reviewer: string
  readonly note?: string | undefined
}

/** Confirmed is a place, not whatever a later analysis says. */
export interface Decided {
  readonly decision: 'confirm' | 'place' | 'reject'
  readonly place?: ReviewedPlace
}

export interface ArticleText {
  readonly text: string
  readonly revision: string
}

/** The text that offsets count in; nobody else decides on the article until the transaction ends. */
export async function lockArticle(tx: Sql, { articleId }: Pick<MentionKey, 'articleId'>): Promise<ArticleText> {
  const [article] = await select(
    tx,
    z.object({ text: z.string(), revision: z.string() }),
    'select text, revision from articles where id = $1 and not hidden for update',
    [articleId],
  )
  if (article === undefined) throw new AppError('not_found', `There is no article with the id ${articleId}.`)
  return article
}

export interface ReviewedMention {
  readonly surface: string
  readonly placeId: string | null
  readonly reviews: readonly Review[]
}

export async function readReviewed(tx: Sql, key: MentionKey): Promise<ReviewedMention> {
  const [mention] = await select(
    tx,
    z.object({ surface: z.string(), place_id: z.string().nullable() }),
    'select surface, place_id from mentions where article_id = $1 and starts = $2 and ends = $3',
    [key.articleId, key.starts, key.ends],
  )
  if (mention === undefined) throw new AppError('not_found', `There is no mention with the id ${mentionId(key)}.`)
  const target = await findTarget(tx, key)
  const reviews = target === undefined ? [] : await readTargetReviews(tx, target)
  return { surface: mention.surface, placeId: mention.place_id, reviews }
}

export async function findTarget(tx: Sql, { articleId, starts, ends }: MentionKey): Promise<number | undefined> {
  const [target] = await select(
    tx,
    z.object({ id: z.number() }),
    'select id from review_targets where article_id = $1 and starts = $2 and ends = $3 order by id limit 1',
    [articleId, starts, ends],
  )
  return target?.id
}

/** Names the state of a mention's reviews: the number of the last one. */
export function reviewTag(reviews: readonly Pick<Review, 'id'>[]): string {
  return String(reviews.at(-1)?.id ?? 0)
}

/** Throws `precondition_failed` where somebody decided since. */
export function checkSeen(reviews: readonly Review[], seen: string | undefined): void {
  if (seen === undefined || seen === reviewTag(reviews)) return
  const last = reviews.at(-1)
  const detail = last === undefined ? 'nobody has decided on it' : `${last.reviewer} decided on it at ${last.at}`
  throw new AppError('precondition_failed', `The mention is not as it was read: ${detail}.`)
}

/** Adds a decision on a mention to the log. */
export async function writeDecision(
  tx: Sql,
  key: MentionKey,
  { text, revision }: ArticleText,
  act: string,
  { decision, place }: Decided,
  { reviewer, note }: Signature,
  byHand = false,
): Promise<void> {
  const target = (await findTarget(tx, key)) ?? (await insertTarget(tx, key, text, revision, byHand))
  await tx.query(
    `insert into reviews (article_id, target, act, reviewer, note, decision, place)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [key.articleId, target, act, reviewer, note ?? null, decision, place === undefined ? null : JSON.stringify(place)],
  )
}

async function insertTarget(
  tx: Sql,
  key: MentionKey,
  text: string,
  revision: string,
  byHand: boolean,
): Promise<number> {
  const { quote, prefix, suffix } = quoteOf(text, { start: key.starts, end: key.ends })
  const [row] = await select(
    tx,
    z.object({ id: z.number() }),
    `insert into review_targets (article_id, starts, ends, revision, quote, prefix, suffix, by_hand)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [key.articleId, key.starts, key.ends, revision, quote, prefix, suffix, byHand],
  )
  if (row === undefined) throw new Error('An insert without a row')
  return row.id
}
