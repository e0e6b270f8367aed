import { z } from 'zod'
import { groupBy } from '../group-by'
import { select } from '../rows'
import { upsertPlaces } from '../save-analysis'
import type { Sql } from '../sql'
import { anchorQuote, quoteOf } from './anchor'
import { passageFor } from './passage-for'
import { inForce, type Review, type ReviewedPlace, readArticleReviews } from './review-log'

const targetSchema = z.object({
  id: z.number(),
  starts: z.number().nullable(),
  ends: z.number().nullable(),
  revision: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
type Target = z.infer<typeof targetSchema>

/**
 * Makes the mentions of an article say what people decided, over whatever its analysis says now; call it in the transaction that
 * changed either. Words that have moved are found again by what stood around them; those that are not found wait to be decided again.
 */
export async function applyReviews(tx: Sql, articleId: string): Promise<void> {
  const targets = await select(tx, targetSchema, TARGETS, [articleId])
  if (targets.length === 0) return
  const anchored = await anchorAll(tx, articleId, targets)
  await restoreAnalysis(tx, articleId)
  const reviews = groupBy(await readArticleReviews(tx, articleId), ({ target }) => target)
  const decisions = anchored
    .flatMap((target) => inForce(reviews.get(target.id) ?? []) ?? [])
    .sort((a, b) => a.id - b.id)
  for (const decision of decisions) {
    const target = anchored.find(({ id }) => id === decision.target)
    if (target?.starts == null || target.ends === null) continue
    await applyDecision(tx, articleId, { ...target, starts: target.starts, ends: target.ends }, decision)
  }
  await tx.query(RECOUNT, [articleId])
}

const TARGETS = `
  select id, starts, ends, revision, quote, prefix, suffix from review_targets where article_id = $1 order by id`

async function anchorAll(tx: Sql, articleId: string, targets: readonly Target[]): Promise<Target[]> {
  const [article] = await select(
    tx,
    z.object({ revision: z.string() }),
    'select revision from articles where id = $1',
    [articleId],
  )
  if (article === undefined || targets.every(({ revision }) => revision === article.revision)) return [...targets]
  const [whole] = await select(tx, z.object({ text: z.string() }), 'select text from articles where id = $1', [
    articleId,
  ])
  const text = whole?.text ?? ''
  const moved: Target[] = []
  for (const target of targets) {
    if (target.revision === article.revision) {
      moved.push(target)
      continue
    }
    const span = anchorQuote(text, target)
    // What is found is looked for by its new surroundings next time; what is lost, by those it was last seen in.
    const quote = span === undefined ? target : quoteOf(text, span)
    const next = {
      ...target,
      ...quote,
      revision: article.revision,
      starts: span?.start ?? null,
      ends: span?.end ?? null,
    }
    await tx.query(
      'update review_targets set starts = $2, ends = $3, revision = $4, prefix = $5, suffix = $6 where id = $1',
      [target.id, next.starts, next.ends, next.revision, next.prefix, next.suffix],
    )
    moved.push(next)
  }
  return moved
}

async function restoreAnalysis(tx: Sql, articleId: string): Promise<void> {
  await tx.query('delete from mentions where article_id = $1 and by_hand', [articleId])
  await tx.query(
    `update mentions set place_id = analyzed ->> 'place_id', reason = analyzed ->> 'reason',
       confidence = (analyzed ->> 'confidence')::float8, radius_km = (analyzed ->> 'radius_km')::float8,
       review = null, review_target = null, analyzed = null
     where article_id = $1 and analyzed is not null`,
    [articleId],
  )
}

interface Anchored {
  readonly id: number
  readonly starts: number
  readonly ends: number
  readonly quote: string
}

const KEEP_ANALYZED = `analyzed = coalesce(analyzed, jsonb_build_object('place_id', place_id, 'reason', reason,
  'confidence', confidence, 'radius_km', radius_km))`

async function applyDecision(tx: Sql, articleId: string, target: Anchored, review: Review): Promise<void> {
  const span = [articleId, target.starts, target.ends] as const
  if (review.decision === 'reject') {
    await tx.query(
      `update mentions set ${KEEP_ANALYZED}, review = 'rejected', review_target = $4
       where article_id = $1 and starts = $2 and ends = $3`,
      [...span, target.id],
    )
    return
  }
  if (review.place === null) return
  await upsertPlaces(tx, [review.place])
  // A person's words win over other readings of the same words.
  await tx.query(
    `update mentions set ${KEEP_ANALYZED}, review = 'rejected', review_target = $4
     where article_id = $1 and starts < $3 and ends > $2 and (starts, ends) <> ($2, $3)`,
    [...span, target.id],
  )
  const state = review.decision === 'confirm' ? 'confirmed' : 'corrected'
  const changed = await tx.query(
    `update mentions set ${KEEP_ANALYZED}, place_id = $5, reason = null, confidence = 1, radius_km = $6, review = $7,
       review_target = $4
     where article_id = $1 and starts = $2 and ends = $3 returning 1`,
    [...span, target.id, review.place.id, review.place.radius_km, state],
  )
  if (changed.length === 0) await insertByHand(tx, articleId, target, review.place, state)
}

async function insertByHand(
  tx: Sql,
  articleId: string,
  { id, starts, ends, quote }: Anchored,
  place: ReviewedPlace,
  state: string,
): Promise<void> {
  const passage = await passageFor(tx, articleId, { start: starts, end: ends })
  if (passage === undefined) return
  await tx.query(
    `insert into mentions (article_id, starts, ends, surface, sense, landmark, place_id, confidence, radius_km, passage,
       evidence, candidates, review, review_target, by_hand)
     values ($1, $2, $3, $4, 'literal', false, $5, 1, $6, $7, '[]', '[]', $8, $9, true)`,
    [articleId, starts, ends, quote, place.id, place.radius_km, passage, state, id],
  )
}

const RECOUNT = `
  update articles set (literal, landmark, associative, unresolved, places) = (
    select count(*) filter (where place_id is not null and sense = 'literal' and not landmark),
      count(*) filter (where place_id is not null and sense = 'literal' and landmark),
      count(*) filter (where place_id is not null and sense = 'associative'),
      count(*) filter (where place_id is null), count(distinct place_id)
    from mentions where article_id = $1 and review is distinct from 'rejected'
  ) where id = $1`
