import turfCircle from '@turf/circle'
import { z } from 'zod'
import { AppError } from '../errors'
import { articleConditions, dayConditions, type Filters, placeConditions } from './filters'
import { COUNT_COLUMNS, countedPlaceSchema, PLACE_COLUMNS, PROVINCE_OF_PLACE } from './place-rows'
import { PASSAGE_ORDER, readPassages } from './read-passages'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

export interface Page {
  readonly limit: number
  readonly offset: number
}

const keySchema = z
  .object({ article_id: z.string(), starts: z.number() })
  .transform(({ article_id, starts }) => ({ articleId: article_id, starts }))

/**
 * A place, the circle that holds it, and one page of the passages that mention it. Throws `not_found` for a place that no
 * article mentions; with filters that leave none of its mentions the counts are zero.
 */
export async function getPlace(sql: Sql, id: string, filters: Filters, page: Page) {
  const [place, { keys, total }] = await Promise.all([
    readPlace(sql, id, filters),
    findPassages(sql, id, filters, page),
  ])
  if (place === undefined) throw new AppError('not_found', `No article mentions a place with the id ${id}.`)
  const { identity, counts, lng, lat, population } = place
  return {
    place: { ...identity, ...counts, lat, lon: lng, population },
    /** The circle that holds the place. */
    footprint: circleAround(lng, lat, identity.radiusKm),
    passages: await readPassages(sql, keys, ({ place_id }) => place_id === id),
    total,
  }
}

async function readPlace(sql: Sql, id: string, filters: Filters) {
  const { values, bind } = new Bindings()
  const [place] = await select(
    sql,
    countedPlaceSchema,
    `select ${PLACE_COLUMNS}, ${COUNT_COLUMNS}
     from places p
     ${PROVINCE_OF_PLACE}
     left join (
       select m.* from mentions m join articles a on a.id = m.article_id and not a.hidden
       where ${articleConditions(filters, bind)} and ${dayConditions(filters, bind)}
     ) m on m.place_id = p.id and ${placeConditions(filters, bind)}
     where p.id = ${bind(id)} and exists (
       select from mentions m join articles a on a.id = m.article_id and not a.hidden where m.place_id = p.id
     )
     group by p.id, r.id`,
    values,
  )
  return place
}

async function findPassages(sql: Sql, id: string, filters: Filters, { limit, offset }: Page) {
  const { values, bind } = new Bindings()
  const found = `
    from (
      select distinct m.article_id, m.passage
      from mentions m join places p on p.id = m.place_id
      where m.place_id = ${bind(id)} and ${placeConditions(filters, bind)}
    ) m
    join articles a on a.id = m.article_id and not a.hidden
    join passages s on s.article_id = m.article_id and s.starts = m.passage
    where ${articleConditions(filters, bind)} and ${dayConditions(filters, bind)}`
  const [counted] = await select(sql, z.object({ total: z.number() }), `select count(*)::int as total ${found}`, values)
  const keys = await select(
    sql,
    keySchema,
    `select s.article_id, s.starts ${found} order by ${PASSAGE_ORDER} limit ${bind(limit)} offset ${bind(offset)}`,
    values,
  )
  return { keys, total: counted?.total ?? 0 }
}

function circleAround(lng: number, lat: number, radiusKm: number) {
  if (radiusKm === 0) return { type: 'Point' as const, coordinates: [lng, lat] }
  return { ...turfCircle([lng, lat], radiusKm, { units: 'kilometers', steps: 64 }).geometry }
}
