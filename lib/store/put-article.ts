import { createHash } from 'node:crypto'
import { z } from 'zod'
import { recordChange } from './changes'
import { select } from './rows'
import { clearAnalysis, writeTitle } from './save-analysis'
import type { Sql } from './sql'

/** `folder` mirrors a file of the articles folder; `added` came over the API. */
export type Origin = 'folder' | 'added'

/** An article as it is stored. With an `error` there is nothing to analyse: the text is empty. */
export interface StoredArticle {
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

export interface Hashes {
  readonly revision: string
  readonly input: string
  readonly details: string
}

export function hashArticle({ text, lang, published, ...details }: StoredArticle): Hashes {
  const revision = hashText(text)
  const input = hashText(JSON.stringify([revision, lang, published]))
  const { title, source, url, sample, error } = details
  return { revision, input, details: hashText(JSON.stringify([input, title, source, url, sample, error])) }
}

export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Writes an article. A changed text loses its analysis at once, since its offsets would lie. */
export async function putArticle(
  sql: Sql,
  article: StoredArticle,
  origin: Origin,
  hashes = hashArticle(article),
): Promise<void> {
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
      origin,
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
  values ($1, $15, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do update set origin = excluded.origin, hidden = false, title = excluded.title, source = excluded.source,
    url = excluded.url, published = excluded.published, published_day = excluded.published_day,
    given_lang = excluded.given_lang, sample = excluded.sample, text = excluded.text, length = excluded.length,
    revision = excluded.revision, details_hash = excluded.details_hash, input_hash = excluded.input_hash,
    error = case when articles.input_hash = excluded.input_hash then coalesce(excluded.error, articles.error)
      else excluded.error end`

const FORGET = `
  update articles set analyzed_as = null, lang = null, sentences = '[]', demonyms = '[]', times = '[]',
    literal = 0, landmark = 0, associative = 0, unresolved = 0, places = 0
  where id = $1`
