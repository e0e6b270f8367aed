import { z } from 'zod'
import { select } from '../rows'
import type { Sql } from '../sql'

const BATCH = 100

const rowSchema = z.object({
  id: z.string(),
  lang: z.string().nullable(),
  published: z.string().nullable(),
  text: z.string(),
  toponyms: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      surface: z.string(),
      sense: z.string(),
      id: z.string(),
      place: z.string(),
      lat: z.number(),
      lon: z.number(),
      toleranceKm: z.number(),
    }),
  ),
})

/**
 * The reviewed articles as gold, one JSON line each: the mentions whose place a person confirmed or gave. With `complete` only
 * articles in which every mention was decided on: gold for recognition too. Without, resolve exactly these (`evaluate --spans`).
 */
export async function* exportGold(sql: Sql, complete: boolean): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const rows = await select(sql, rowSchema, complete ? COMPLETE : REVIEWED, [after, BATCH])
    for (const { lang, published, ...article } of rows) {
      const given = { ...(lang !== null && { lang }), ...(published !== null && { published }) }
      yield `${JSON.stringify({ id: article.id, ...given, text: article.text, toponyms: article.toponyms })}\n`
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** A place closer than the circle that holds it is the same one; never less than a kilometre. */
const TOPONYMS = `
  select m.article_id, jsonb_agg(jsonb_build_object('start', m.starts, 'end', m.ends, 'surface', m.surface,
    'sense', m.sense, 'id', p.id, 'place', p.name, 'lat', p.lat, 'lon', p.lng, 'toleranceKm', greatest(1, p.radius_km))
    order by m.starts) as toponyms
  from mentions m join places p on p.id = m.place_id
  where m.review in ('confirmed', 'corrected')
  group by m.article_id`

function goldWhere(condition: string): string {
  return `
    select a.id, coalesce(a.lang, a.given_lang) as lang, a.published, a.text, coalesce(t.toponyms, '[]') as toponyms
    from articles a left join (${TOPONYMS}) t on t.article_id = a.id
    where not a.hidden and a.id > $1 and ${condition}
    order by a.id limit $2`
}

const REVIEWED = goldWhere('t.toponyms is not null')
const COMPLETE = goldWhere(`exists (select from mentions m where m.article_id = a.id and m.review is not null)
  and not exists (select from mentions m where m.article_id = a.id and m.review is null)`)
