import { z } from 'zod'
import { recordChange } from './changes'
import { select } from './rows'
import type { Sql } from './sql'

/** An article's text is read in batches of about so many characters. */
const BATCH_LENGTH = 1_000_000
const BATCH_ARTICLES = 200

/** The article's analysis is of its present text and was made as `$1` says. */
const ANALYZED_AS_GIVEN = "not a.hidden and a.length > 0 and a.analyzed_as = $1::text || ':' || a.input_hash"

/** The versions that the visible articles' analyses were made with, and how many each. */
export async function listAnalysisVersions(sql: Sql) {
  return select(
    sql,
    z.object({ version: z.string(), articles: z.number() }),
    `select left(analyzed_as, -1 - length(input_hash)) as version, count(*)::int as articles
     from articles
     where not hidden and length > 0 and right(analyzed_as, 1 + length(input_hash)) = ':' || input_hash
     group by 1 order by 1`,
  )
}

/** The next articles, by id after `after`, whose analysis was made with this version. */
export async function readAnalyzed(sql: Sql, version: string, after: string) {
  return select(
    sql,
    z.object({ id: z.string(), text: z.string(), lang: z.string().nullable() }),
    `select a.id, a.text, coalesce(a.lang, a.given_lang) as lang
     from (
       select id, row_number() over (order by id) as rank, sum(length) over (order by id) as total
       from (
         select a.id, a.length from articles a where ${ANALYZED_AS_GIVEN} and a.id > $2 order by a.id limit $3
       ) next
     ) batch join articles a on a.id = batch.id
     where batch.rank = 1 or batch.total <= $4
     order by a.id`,
    [version, after, BATCH_ARTICLES, BATCH_LENGTH],
  )
}

/** Says of analyses that they hold for another version as they are. */
export async function restampAnalyses(sql: Sql, ids: readonly string[], from: string, to: string): Promise<void> {
  if (ids.length === 0) return
  await sql.query(
    `update articles a set analyzed_as = $2::text || ':' || a.input_hash where ${ANALYZED_AS_GIVEN} and a.id = any($3::text[])`,
    [from, to, ids],
  )
}

/** Queues articles to be read again; what was read stays until then. Returns how many did not wait already. */
export async function enqueueAgain(sql: Sql, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  return sql.transaction(async (tx) => {
    const queued = await tx.query(
      `insert into analysis_queue (article_id)
       select id from articles where id = any($1::text[]) and not hidden and length > 0
       on conflict (article_id) do nothing returning article_id`,
      [ids],
    )
    if (queued.length > 0) await recordChange(tx, 'queued', [null])
    return queued.length
  })
}
