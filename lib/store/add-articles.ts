import { z } from 'zod'
import { AppError } from '../errors'
import { recordChange } from './changes'
import { hashArticle, hashText, putArticle, type StoredArticle } from './put-article'
import { select } from './rows'
import type { Sql } from './sql'

export interface AddedArticle {
  readonly id: string
  readonly status: 'created' | 'updated' | 'unchanged'
}

const formerSchema = z.object({ origin: z.string(), hidden: z.boolean(), details_hash: z.string() })

/** The key of an article that says none: its address, else its text. */
export function articleKey({ url, text }: Pick<StoredArticle, 'url' | 'text'>): string {
  return url ?? `text-${hashText(text)}`
}

/**
 * Adds an article that did not come from the folder, or brings it up to date; the same again changes nothing. Throws `conflict`
 * where a file of the folder has that id.
 */
export async function addArticle(sql: Sql, article: StoredArticle): Promise<AddedArticle> {
  const former = await readFormer(sql, article.id)
  if (former?.origin === 'folder' && !former.hidden) throw ofFolder(article.id)
  const hashes = hashArticle(article)
  const isSame = former?.details_hash === hashes.details && !former.hidden && former.origin === 'added'
  if (isSame) return { id: article.id, status: 'unchanged' }
  await putArticle(sql, article, 'added', hashes)
  return { id: article.id, status: former === undefined || former.hidden ? 'created' : 'updated' }
}

/** Deletes an added article with all that was read in it; decisions on its mentions stay. Throws `not_found`, `conflict` for a file. */
export async function deleteArticle(sql: Sql, id: string): Promise<void> {
  await sql.transaction(async (tx) => {
    const former = await readFormer(tx, id)
    if (former === undefined || former.hidden) throw new AppError('not_found', `There is no article with the id ${id}.`)
    if (former.origin === 'folder') throw ofFolder(id)
    await tx.query('delete from articles where id = $1', [id])
    await recordChange(tx, 'deleted', [id])
  })
}

async function readFormer(sql: Sql, id: string): Promise<z.infer<typeof formerSchema> | undefined> {
  const [former] = await select(sql, formerSchema, 'select origin, hidden, details_hash from articles where id = $1', [
    id,
  ])
  return former
}

function ofFolder(id: string): AppError {
  return new AppError('conflict', `${id} is a file of the articles folder: it is changed and deleted there.`)
}
