import { z } from 'zod'
import { AppError } from '../errors'
import type { Catalog } from './catalog'
import type { CountedExpression } from './columns/count-expressions'
import type { Page } from './columns/cursor'
import type { Filters } from './filters'
import { geometrySchema } from './geometry-schema'
import { groupBy } from './group-by'
import { labelsOf } from './place-rows'
import { readPassages } from './read-passages'
import { select } from './rows'
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
})

/** Expressions that say the same thing as one feature with its count, most frequent first. */
export async function listExpressions(catalog: Catalog, filters: Filters, page: Page = {}) {
  const { groups, total, next } = await catalog.ask('expressions', await catalog.question(filters), page)
  return { type: 'FeatureCollection' as const, features: await readGroups(catalog.sql, groups), total, next }
}

/** One group and its passages. Throws `not_found`. */
export async function getExpression({ sql }: Pick<Catalog, 'sql'>, id: string) {
  const [counted] = await select(sql, countedSchema, ONE_GROUP, [id])
  const [expression] = counted === undefined ? [] : await readGroups(sql, [counted])
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

const countedSchema = z
  .object({
    group_id: z.string(),
    count: z.number(),
    articles: z.number(),
    article_id: z.string(),
    position: z.number(),
  })
  .transform(({ group_id, article_id, ...counted }) => ({ group: group_id, articleId: article_id, ...counted }))

const ONE_GROUP = `
  with matching as (
    select e.* from expressions e join articles a on a.id = e.article_id and not a.hidden where e.group_id = $1
  ), shown as (
    select article_id, position from matching order by footprint is null, article_id, position limit 1
  )
  select group_id, count(*)::int as count, count(distinct m.article_id)::int as articles, s.article_id, s.position
  from matching m, shown s group by m.group_id, s.article_id, s.position`

/** The groups as features, each drawn as the occurrence that was chosen for it. */
async function readGroups(sql: Sql, counted: readonly CountedExpression[]) {
  const shown = await select(
    sql,
    groupSchema,
    `select e.group_id, e.kind, e.surface, e.distance_km, e.bearing, e.landmark_ids, e.landmark_names, e.footprint
     from unnest($1::text[], $2::int[]) as k(article_id, position)
     join expressions e on e.article_id = k.article_id and e.position = k.position`,
    [counted.map(({ articleId }) => articleId), counted.map(({ position }) => position)],
  )
  const byGroup = new Map(shown.map((group) => [group.group_id, group]))
  const groups = counted.flatMap(({ group, count, articles }) => {
    const found = byGroup.get(group)
    return found === undefined ? [] : [{ ...found, count, articles }]
  })
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
