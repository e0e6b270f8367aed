import { z } from 'zod'
import { AppError } from '../errors'
import type { Catalog } from './catalog'
import { geometrySchema } from './geometry-schema'
import { ARTICLE_COLUMNS, articleSummarySchema } from './list-articles'
import { expressionKindSchema } from './list-expressions'
import { listPlaces } from './list-places'
import { MENTION_COLUMNS, marked, mentionRowSchema, writtenPlaceSchema } from './mention-rows'
import { select } from './rows'

/** An article whole, with all that was read in it. Throws `not_found`. */
export async function getArticle(catalog: Catalog, id: string) {
  const { sql } = catalog
  const [[found], mentions, expressions, { features }, similar] = await Promise.all([
    select(sql, articleSchema, ARTICLE, [id]),
    select(sql, mentionRowSchema, MENTIONS, [id]),
    select(sql, expressionSchema, EXPRESSIONS, [id]),
    listPlaces(catalog, { article: [id] }),
    listSimilar(catalog, id),
  ])
  if (found === undefined) throw new AppError('not_found', `There is no article with the id ${id}.`)
  return { ...found, mentions, expressions, places: features, similar }
}

const ARTICLE = `
  select ${ARTICLE_COLUMNS}, a.revision, a.text, a.sentences, a.demonyms, a.times
  from articles a left join analysis_queue q on q.article_id = a.id
  where a.id = $1 and not a.hidden`

const MENTIONS = `
  select ${MENTION_COLUMNS}
  from mentions m join articles a on a.id = m.article_id and not a.hidden left join places p on p.id = m.place_id
  where m.article_id = $1 order by m.starts`

const EXPRESSIONS = `
  select e.* from expressions e join articles a on a.id = e.article_id and not a.hidden
  where e.article_id = $1 order by e.starts, e.position`

const articleSchema = articleSummarySchema
  .extend({
    revision: z.string(),
    text: z.string(),
    sentences: z.array(z.number()),
    demonyms: z.array(z.object({ ...marked, place: writtenPlaceSchema })),
    times: z.array(z.object({ ...marked, from: z.string(), to: z.string() })),
  })
  .transform(({ revision, text, sentences, demonyms, times, ...article }) => ({
    article,
    revision,
    text,
    sentences: pairs(sentences),
    demonyms,
    times,
  }))

const similarSchema = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  published: z.string().nullable(),
})

/** The articles that are near-identical to this one, the earliest first. */
async function listSimilar(catalog: Catalog, id: string) {
  await catalog.version()
  const ids = await catalog.ask('twins', id)
  if (ids.length === 0) return []
  return select(
    catalog.sql,
    similarSchema,
    `select id, title, source, published from articles where id = any($1::text[]) and not hidden
     order by published_day nulls last, id`,
    [ids],
  )
}

const expressionSchema = z
  .object({
    starts: z.number(),
    ends: z.number(),
    surface: z.string(),
    kind: expressionKindSchema,
    anchors: z.array(z.number()),
    distance_km: z.number().nullable(),
    bearing: z.number().nullable(),
    footprint: geometrySchema.nullable(),
    group_id: z.string(),
  })
  .transform(({ starts, ends, surface, kind, anchors, distance_km, bearing, footprint, group_id }) => ({
    start: starts,
    end: ends,
    surface,
    kind,
    anchors,
    ...(distance_km !== null && { distanceKm: distance_km }),
    ...(bearing !== null && { bearing }),
    footprint,
    group: group_id,
  }))

function pairs(flat: readonly number[]): { start: number; end: number }[] {
  return Array.from({ length: flat.length / 2 }, (_, i) => ({ start: flat[2 * i] ?? 0, end: flat[2 * i + 1] ?? 0 }))
}
