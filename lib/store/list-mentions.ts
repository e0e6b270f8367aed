import { AppError } from '../errors'
import type { WrittenPlace } from './analysis'
import type { Catalog } from './catalog'
import type { Page } from './columns/cursor'
import type { Filters } from './filters'
import { circleAround } from './get-place'
import { type MentionKey, mentionId, readMentionId } from './mention-id'
import { MENTION_COLUMNS, placedMentionSchema } from './mention-rows'
import { readKeyedPassages } from './read-passages'
import { select } from './rows'
import type { Sql } from './sql'

/** Fewer corners than where one place is looked at: a page has many circles. */
const CIRCLE_STEPS = 32

/** Mentions one by one, each with its passage, its ground, and why: newest article first, undated last, then in the text's order. */
export async function listMentions(catalog: Catalog, filters: Filters, page: Page = {}) {
  const { keys, total, next } = await catalog.ask('mentions', await catalog.question(filters), page)
  return { mentions: await readMentions(catalog.sql, keys), total, next }
}

/** One of them. Throws `not_found`. */
export async function getMention({ sql }: Pick<Catalog, 'sql'>, id: string) {
  const [mention] = await readMentions(sql, [readMentionId(id)])
  if (mention === undefined) throw new AppError('not_found', `There is no mention with the id ${id}.`)
  return mention
}

async function readMentions(sql: Sql, keys: readonly MentionKey[]) {
  if (keys.length === 0) return []
  const rows = await select(
    sql,
    placedMentionSchema,
    `select ${MENTION_COLUMNS}, m.passage
     from unnest($1::text[], $2::int[], $3::int[]) with ordinality as k(article_id, starts, ends, position)
     join mentions m on m.article_id = k.article_id and m.starts = k.starts and m.ends = k.ends
     join articles a on a.id = m.article_id and not a.hidden
     left join places p on p.id = m.place_id
     order by k.position`,
    [keys.map(({ articleId }) => articleId), keys.map(({ starts }) => starts), keys.map(({ ends }) => ends)],
  )
  const passages = await readKeyedPassages(
    sql,
    rows.map(({ articleId, passage, mention }) => ({ articleId, starts: passage, mention })),
    () => false,
  )
  return passages.map(({ key: { articleId, mention }, passage: { article, start, end, text } }) => ({
    ...mention,
    id: mentionId({ articleId, starts: mention.start, ends: mention.end }),
    article,
    passage: { start, end, text },
    footprint: footprintOf(mention),
  }))
}

function footprintOf({ place, radiusKm }: { readonly place: WrittenPlace | null; readonly radiusKm: number | null }) {
  return place === null ? null : circleAround(place.lon, place.lat, radiusKm ?? 0, CIRCLE_STEPS)
}
