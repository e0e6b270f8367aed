import { z } from 'zod'
import type { Catalog } from './catalog'
import type { Page } from './columns/cursor'
import type { Filters } from './filters'
import { select } from './rows'

/** Columns of an article `a` joined with its entry `q` in the queue, for `articleSummarySchema`. */
export const ARTICLE_COLUMNS = `a.id, a.title, a.source, a.url, a.published, coalesce(a.lang, a.given_lang) as lang,
  a.sample, a.error, a.length, a.literal, a.landmark, a.associative, a.unresolved, a.places,
  case when a.error is not null then 'failed' when q.article_id is not null or a.analyzed_as is null then 'queued'
    else 'analyzed' end as status`

const text = z.string().nullable()
export const articleSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  source: text,
  url: text,
  published: text,
  lang: text,
  sample: z.boolean(),
  status: z.enum(['queued', 'analyzed', 'failed']),
  error: text,
  length: z.number(),
  literal: z.number(),
  landmark: z.number(),
  associative: z.number(),
  unresolved: z.number(),
  places: z.number(),
})

/**
 * Articles, newest first, undated last. Filters on mentions leave the articles that have one such mention; an article's own counts
 * are always of the whole article. `group` is the same for near-identical articles.
 */
export async function listArticles(catalog: Catalog, filters: Filters, page: Page = {}) {
  const { ids, groups, ...counts } = await catalog.ask('articles', await catalog.question(filters), page)
  const rows = await select(
    catalog.sql,
    articleSummarySchema,
    `select ${ARTICLE_COLUMNS}
     from articles a left join analysis_queue q on q.article_id = a.id
     where a.id = any($1::text[]) and not a.hidden`,
    [ids],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const articles = ids.flatMap((id, i) => {
    const article = byId.get(id)
    return article === undefined ? [] : [{ ...article, group: groups[i] ?? null }]
  })
  return { articles, ...counts }
}
