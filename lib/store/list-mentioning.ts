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

/** How often each of these places is mentioned literally, landmarks apart; places that no article mentions are absent. */
export async function countLiteral(sql: Sql, placeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await select(
    sql,
    z.object({ place_id: z.string(), literal: z.number() }),
    `select m.place_id, count(*)::int as literal
     from mentions m join articles a on a.id = m.article_id and not a.hidden
     where m.place_id = any($1::text[]) and m.sense = 'literal' and not m.landmark
     group by m.place_id`,
    [placeIds],
  )
  return new Map(rows.map(({ place_id, literal }) => [place_id, literal]))
}
