import { z } from 'zod'
import { recordChange } from './changes'
import { hashArticle, putArticle, type StoredArticle } from './put-article'
import { select } from './rows'
import type { Sql } from './sql'

/** An article as a folder holds it. With an `error` there is nothing to analyse: the text is empty. */
export type FolderArticle = StoredArticle

const knownSchema = z.object({ id: z.string(), details_hash: z.string(), input_hash: z.string() })

export interface MirrorChanges {
  readonly total: number
  readonly changed: number
  readonly hidden: number
}

/**
 * Makes the store hold exactly these articles of the folder: new and changed ones are written, those that are gone
 * are hidden. A changed text loses its analysis at once, since its offsets would lie.
 */
export async function mirrorFolder(sql: Sql, articles: AsyncIterable<FolderArticle>): Promise<MirrorChanges> {
  const rows = await select(
    sql,
    knownSchema,
    "select id, details_hash, input_hash from articles where origin = 'folder' and not hidden",
  )
  const gone = new Map(rows.map((row) => [row.id, row]))
  let total = 0
  let changed = 0
  for await (const article of articles) {
    total++
    const hashes = hashArticle(article)
    const known = gone.get(article.id)
    gone.delete(article.id)
    if (known?.details_hash === hashes.details) continue
    changed++
    await putArticle(sql, article, 'folder', hashes)
  }
  await hideArticles(sql, [...gone.keys()])
  return { total, changed, hidden: gone.size }
}

async function hideArticles(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.transaction(async (tx) => {
    await tx.query('update articles set hidden = true where id = any($1::text[])', [ids])
    await tx.query('delete from analysis_queue where article_id = any($1::text[])', [ids])
    await recordChange(tx, 'hidden', ids)
  })
}
