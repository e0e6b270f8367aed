import { z } from 'zod'
import { select } from './rows'
import type { Sql } from './sql'

const text = z.string().nullable()
const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: text,
  published: text,
  sample: z.boolean(),
  mentions: z.number(),
  total: z.number(),
})

/** The articles that mention a place, those with most mentions first, and how many there are in all. */
export async function listMentioning(sql: Sql, placeId: string, limit: number) {
  const rows = await select(
    sql,
    rowSchema,
    `select a.id, a.title, a.source, a.published, a.sample, m.mentions, count(*) over ()::int as total
     from (
       select article_id, count(*)::int as mentions from mentions where place_id = $1 group by article_id
     ) m join articles a on a.id = m.article_id and not a.hidden
     order by m.mentions desc, a.published_day desc nulls last, a.id limit $2`,
    [placeId, limit],
  )
  return { articles: rows.map(({ total: _, ...article }) => article), total: rows[0]?.total ?? 0 }
}
