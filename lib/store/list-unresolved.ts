import { z } from 'zod'
import { articleConditions, dayConditions, type Filters } from './filters'
import { groupBy } from './group-by'
import { readKeyedPassages } from './read-passages'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

/** Enough to judge a name by; its count says how many there are. */
const PASSAGES_PER_NAME = 20
/** The most frequent; the tally of `/api/places` has the sum of all. */
const MOST_NAMES = 1000

const nameSchema = z.object({
  surface: z.string(),
  reason: z.enum(['not-in-gazetteer', 'ambiguous', 'too-uncertain']),
  count: z.number(),
  articles: z.number(),
  passages: z.array(z.object({ article_id: z.string(), starts: z.number() })),
})

/**
 * Names read as places that have none on the ground, as written, most frequent first, each with its first passages.
 * What has no place is outside no box, but in no country.
 */
export async function listUnresolved(sql: Sql, filters: Filters) {
  if (filters.country !== undefined) return { names: [] }
  const { values, bind } = new Bindings()
  const names = await select(
    sql,
    nameSchema,
    `with unresolved as (
       select m.surface, m.reason, m.article_id, m.passage, a.published_day
       from mentions m join articles a on a.id = m.article_id and not a.hidden
       where m.place_id is null and ${articleConditions(filters, bind)} and ${dayConditions(filters, bind)}
     ), counted as (
       select surface, reason, count(*)::int as count, count(distinct article_id)::int as articles
       from unresolved group by surface, reason
     ), ranked as (
       select *, row_number() over (
         partition by surface, reason order by published_day desc nulls last, article_id, passage
       ) as rank
       from (select distinct * from unresolved) u
     ), shown as (
       select surface, reason,
         jsonb_agg(jsonb_build_object('article_id', article_id, 'starts', passage) order by rank) as passages
       from ranked where rank <= ${PASSAGES_PER_NAME} group by surface, reason
     )
     select * from counted join shown using (surface, reason) order by count desc, surface, reason limit ${MOST_NAMES}`,
    values,
  )
  const keys = names.flatMap(({ passages }, name) =>
    passages.map(({ article_id, starts }) => ({ articleId: article_id, starts, name })),
  )
  const found = await readKeyedPassages(
    sql,
    keys,
    ({ place_id, surface }, { name }) => place_id === null && surface === names[name]?.surface,
  )
  const passagesOf = groupBy(found, ({ key }) => key.name)
  return {
    names: names.map((name, i) => ({
      ...name,
      passages: (passagesOf.get(i) ?? []).map(({ passage }) => passage),
    })),
  }
}
