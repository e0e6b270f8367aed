import { z } from 'zod'
import { type ArticlePrint, areAlike } from './article-print'
import { select } from './rows'
import type { Sql } from './sql'

/** Compared at most; a story printed more often is joined through these. */
const MOST_CANDIDATES = 200

const candidateSchema = z.object({ article_id: z.string(), minhashes: z.array(z.number()) })

/**
 * Stores an article's print and pairs it with those like it. Call it with the turn to write (`takeTurn`), so that of two that are
 * stored at once the second sees the first.
 */
export async function savePrint(tx: Sql, articleId: string, print: ArticlePrint): Promise<void> {
  await tx.query('insert into article_prints (article_id, bands, minhashes) values ($1, $2::int[], $3::int[])', [
    articleId,
    print.bands,
    print.minhashes,
  ])
  const candidates = await select(
    tx,
    candidateSchema,
    `select article_id, minhashes from article_prints where bands && $1::int[] and article_id <> $2 limit ${MOST_CANDIDATES}`,
    [print.bands, articleId],
  )
  const twins = candidates.filter(({ minhashes }) => areAlike(print.minhashes, minhashes))
  if (twins.length === 0) return
  await tx.query('insert into article_twins (article_id, twin_id) select $1, unnest($2::text[])', [
    articleId,
    twins.map(({ article_id }) => article_id),
  ])
}

export async function clearPrint(tx: Sql, articleId: string): Promise<void> {
  await tx.query('delete from article_twins where article_id = $1 or twin_id = $1', [articleId])
  await tx.query('delete from article_prints where article_id = $1', [articleId])
}
