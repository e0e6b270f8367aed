import { createHash } from 'node:crypto'
import { z } from 'zod'
import { recordChange } from './changes'
import { select } from './rows'
import { clearAnalysis, writeTitle } from './save-analysis'
import type { Sql } from './sql'

/** An article as a folder holds it. With an `error` there is nothing to analyse: the text is empty. */
export interface FolderArticle {
  readonly id: string
  readonly title: string
  readonly source?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly lang?: string | undefined
  readonly sample: boolean
  readonly text: string
  readonly error?: string | undefined
}

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
    await putArticle(sql, article, hashes)
  }
  await hideArticles(sql, [...gone.keys()])
  return { total, changed, hidden: gone.size }
}

interface Hashes {
  readonly revision: string
  readonly input: string
  readonly details: string
}

function hashArticle({ text, lang, published, ...details }: FolderArticle): Hashes {
  const revision = hash(text)
  const input = hash(JSON.stringify([revision, lang, published]))
  const { title, source, url, sample, error } = details
  return { revision, input, details: hash(JSON.stringify([input, title, source, url, sample, error])) }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

async function putArticle(sql: Sql, article: FolderArticle, hashes: Hashes): Promise<void> {
  await sql.transaction(async (tx) => {
    const [former] = await select(tx, formerSchema, FORMER, [article.id])
    await tx.query(UPSERT, [
      article.id,
      article.title,
      article.source ?? null,
      article.url ?? null,
      article.published ?? null,
      article.published?.slice(0, 10) ?? null,
      article.lang ?? null,
      article.sample,
      article.text,
      article.text.length,
      hashes.revision,
      hashes.details,
      hashes.input,
      article.error ?? null,
    ])
    if (former !== undefined && former.input_hash !== hashes.input) {
      await clearAnalysis(tx, article.id)
      await tx.query(FORGET, [article.id])
      await tx.query('delete from analysis_queue where article_id = $1', [article.id])
    } else if (former?.is_analyzed) await writeTitle(tx, article.id, article.title, former.lang)
    await recordChange(tx, 'article', [article.id])
  })
}

const FORMER = `
  select input_hash, coalesce(lang, given_lang) as lang, analyzed_as is not null as is_analyzed
  from articles where id = $1 for update`
const formerSchema = z.object({ input_hash: z.string(), lang: z.string().nullable(), is_analyzed: z.boolean() })

// An error of the analysis stays while what was analysed stays.
const UPSERT = `
  insert into articles (id, origin, title, source, url, published, published_day, given_lang, sample, text, length,
    revision, details_hash, input_hash, error)
  values ($1, 'folder', $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do update set origin = 'folder', hidden = false, title = excluded.title, source = excluded.source,
    url = excluded.url, published = excluded.published, published_day = excluded.published_day,
    given_lang = excluded.given_lang, sample = excluded.sample, text = excluded.text, length = excluded.length,
    revision = excluded.revision, details_hash = excluded.details_hash, input_hash = excluded.input_hash,
    error = case when articles.input_hash = excluded.input_hash then coalesce(excluded.error, articles.error)
      else excluded.error end`

const FORGET = `
  update articles set analyzed_as = null, lang = null, sentences = '[]', demonyms = '[]', times = '[]',
    literal = 0, landmark = 0, associative = 0, unresolved = 0, places = 0
  where id = $1`

async function hideArticles(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql.transaction(async (tx) => {
    await tx.query('update articles set hidden = true where id = any($1::text[])', [ids])
    await tx.query('delete from analysis_queue where article_id = any($1::text[])', [ids])
    await recordChange(tx, 'hidden', ids)
  })
}
