import { z } from 'zod'
import { AppError } from '../errors'
import { articleConditions, dayConditions, expressionConditions, type Filters } from './filters'
import { geometrySchema } from './geometry-schema'
import { groupBy } from './group-by'
import { labelsOf } from './place-rows'
import { readPassages } from './read-passages'
import { Bindings, select } from './rows'
import type { Sql } from './sql'

export const expressionKindSchema = z.enum(['offset', 'direction', 'near', 'between', 'part'])

const groupSchema = z.object({
  group_id: z.string(),
  kind: expressionKindSchema,
  surface: z.string(),
  distance_km: z.number().nullable(),
  bearing: z.number().nullable(),
  landmark_ids: z.array(z.string().nullable()),
  landmark_names: z.array(z.string()),
  footprint: geometrySchema.nullable(),
  count: z.number(),
  articles: z.number(),
})

/** Expressions that say the same thing as one feature with its count, most frequent first. */
export async function listExpressions(sql: Sql, filters: Filters) {
  const { values, bind } = new Bindings()
  const where = [
    articleConditions(filters, bind),
    dayConditions(filters, bind),
    expressionConditions(filters, bind),
  ].join(' and ')
  return { type: 'FeatureCollection' as const, features: await readGroups(sql, where, values) }
}

/** One group and its passages. Throws `not_found`. */
export async function getExpression(sql: Sql, id: string) {
  const [expression] = await readGroups(sql, 'e.group_id = $1', [id])
  if (expression === undefined) throw new AppError('not_found', `No article has an expression with the id ${id}.`)
  const occurrences = await select(
    sql,
    z.object({
      article_id: z.string(),
      passage: z.number(),
      starts: z.number(),
      ends: z.number(),
      anchors: z.array(z.number()),
    }),
    `select e.article_id, e.passage, e.starts, e.ends, e.anchors
     from expressions e join articles a on a.id = e.article_id and not a.hidden
     where e.group_id = $1
     order by a.published_day desc nulls last, a.id, e.starts`,
    [id],
  )
  const grouped = groupBy(occurrences, ({ article_id, passage }) => `${passage} ${article_id}`)
  const keys = [...grouped.values()].flatMap(([first]) =>
    first === undefined ? [] : [{ articleId: first.article_id, starts: first.passage }],
  )
  const anchors = new Set(occurrences.flatMap(({ article_id, anchors }) => anchors.map((at) => `${at} ${article_id}`)))
  const passages = await readPassages(sql, keys, ({ article_id, start }) => anchors.has(`${start} ${article_id}`))
  return {
    expression,
    passages: passages.map((passage) => ({
      ...passage,
      expressions: (grouped.get(`${passage.start} ${passage.article.id}`) ?? []).map(({ starts, ends }) => ({
        start: starts,
        end: ends,
      })),
    })),
  }
}

async function readGroups(sql: Sql, where: string, values: Bindings['values']) {
  const groups = await select(
    sql,
    groupSchema,
    `with matching as (
       select e.* from expressions e join articles a on a.id = e.article_id and not a.hidden where ${where}
     ), counted as (
       select group_id, count(*)::int as count, count(distinct article_id)::int as articles
       from matching group by group_id
     ), shown as (
       select distinct on (group_id)
         group_id, kind, surface, distance_km, bearing, landmark_ids, landmark_names, footprint
       from matching order by group_id, footprint is null, article_id, position
     )
     select * from counted join shown using (group_id) order by count desc, group_id`,
    values,
  )
  const labels = await readLabels(
    sql,
    groups.flatMap(({ landmark_ids }) => landmark_ids),
  )
  return groups.map((group) => ({
    type: 'Feature' as const,
    id: group.group_id,
    geometry: group.footprint,
    properties: {
      kind: group.kind,
      surface: group.surface,
      distanceKm: group.distance_km,
      bearing: group.bearing,
      landmarks: group.landmark_ids.map((id, i) => ({
        id,
        name: labels.get(id)?.name ?? group.landmark_names[i] ?? '',
        labels: labels.get(id)?.labels ?? {},
      })),
      count: group.count,
      articles: group.articles,
    },
  }))
}

const labelSchema = z
  .object({ id: z.string(), name: z.string(), label_fr: z.string().nullable(), label_en: z.string().nullable() })
  .transform(({ id, name, label_fr, label_en }) => [id, { name, labels: labelsOf(label_fr, label_en) }] as const)

async function readLabels(sql: Sql, ids: readonly (string | null)[]) {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const rows = await select(
    sql,
    labelSchema,
    'select id, name, label_fr, label_en from places where id = any($1::text[])',
    [known],
  )
  return new Map<string | null, (typeof rows)[number][1]>(rows)
}
