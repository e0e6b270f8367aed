import { z } from 'zod'
import { articleConditions, dayConditions, type Filters, placeConditions } from './filters'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

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
 * Articles, newest first, undated last. Filters on places leave the articles that mention one such place; an
 * article's own counts are always of the whole article.
 */
export async function listArticles(sql: Sql, filters: Filters) {
  const { values, bind } = new Bindings()
  const conditions = [articleConditions(filters, bind), dayConditions(filters, bind)]
  if (filters.bbox !== undefined || filters.country !== undefined) {
    conditions.push(`exists (
      select from mentions m join places p on p.id = m.place_id
      where m.article_id = a.id and ${placeConditions(filters, bind)})`)
  }
  const articles = await select(
    sql,
    articleSummarySchema,
    `select ${ARTICLE_COLUMNS}
     from articles a left join analysis_queue q on q.article_id = a.id
     where not a.hidden and ${conditions.join(' and ')}
     order by a.published_day desc nulls last, a.title, a.id`,
    values,
  )
  return { articles, total: articles.length }
}
