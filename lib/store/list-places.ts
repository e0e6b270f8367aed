import { z } from 'zod'
import { articleConditions, dayConditions, type Filters, placeConditions } from './filters'
import { COUNT_COLUMNS, countedPlaceSchema, PLACE_COLUMNS, PROVINCE_OF_PLACE } from './place-rows'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

/** Every place that the filters leave, as GeoJSON points, most reported first; and where all mentions went. */
export async function listPlaces(sql: Sql, filters: Filters) {
  const [features, tally] = await Promise.all([listPlaceFeatures(sql, filters), tallyMentions(sql, filters)])
  return { type: 'FeatureCollection' as const, features, tally }
}

export async function listPlaceFeatures(sql: Sql, filters: Filters) {
  const { values, bind } = new Bindings()
  const rows = await select(
    sql,
    countedPlaceSchema,
    `select ${PLACE_COLUMNS}, ${COUNT_COLUMNS}
     from mentions m
     join articles a on a.id = m.article_id and not a.hidden
     join places p on p.id = m.place_id
     ${PROVINCE_OF_PLACE}
     where ${articleConditions(filters, bind)} and ${dayConditions(filters, bind)} and ${placeConditions(filters, bind)}
     group by p.id, r.id
     order by literal desc, landmark desc, associative desc, p.name, p.id`,
    values,
  )
  return rows.map(({ identity, counts, lng, lat }) => ({
    type: 'Feature' as const,
    id: identity.id,
    geometry: { type: 'Point' as const, coordinates: [lng, lat] as [number, number] },
    properties: { ...identity, ...counts },
  }))
}

const count = z.number()
const tallySchema = z
  .object({
    total: count,
    mentions: count,
    on_map: count,
    country_level: count,
    associative: count,
    unresolved: count,
    undated: count,
    articles: count,
  })
  .transform(({ total, on_map, country_level, ...tally }) => ({
    ...tally,
    onMap: on_map,
    countryLevel: country_level,
    hidden: total - tally.mentions,
  }))

/** Each mention that the filters leave is in exactly one of: on the map, country level, associative, unresolved. */
async function tallyMentions(sql: Sql, filters: Filters) {
  const { values, bind } = new Bindings()
  const [tally] = await select(
    sql,
    tallySchema,
    `with counted as (
       select m.article_id, a.published_day,
         case when p.id is null then 'unresolved'
           when m.sense = 'associative' then 'associative'
           when p.kind in ('country', 'region') then 'country'
           else 'map' end as lot,
         coalesce(${articleConditions(filters, bind)} and ${placeConditions(filters, bind)}, false) as kept,
         coalesce(${dayConditions(filters, bind)}, false) as timely
       from mentions m
       join articles a on a.id = m.article_id and not a.hidden
       left join places p on p.id = m.place_id
     )
     select count(*)::int as total,
       count(*) filter (where kept and timely)::int as mentions,
       count(*) filter (where kept and timely and lot = 'map')::int as on_map,
       count(*) filter (where kept and timely and lot = 'country')::int as country_level,
       count(*) filter (where kept and timely and lot = 'associative')::int as associative,
       count(*) filter (where kept and timely and lot = 'unresolved')::int as unresolved,
       count(*) filter (where kept and published_day is null)::int as undated,
       count(distinct article_id) filter (where kept and timely)::int as articles
     from counted`,
    values,
  )
  if (tally === undefined) throw new Error('An aggregate without a row')
  return tally
}
