import { z } from 'zod'
import { select } from './rows'
import type { Sql } from './sql'

/** What can happen to the data. */
export const CHANGE_KINDS = ['article', 'hidden', 'deleted', 'queued', 'analyzed', 'failed', 'review'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

const changeSchema = z.object({
  version: z.number(),
  at: z.string(),
  kind: z.enum(CHANGE_KINDS),
  article_id: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

/** So many are kept; who knows less reads everything anew. */
const KEPT = 100_000

/** Waits for the turn to finish a transaction that changes data: from here to its end no other one finishes. */
export async function takeTurn(tx: Sql): Promise<void> {
  await tx.query('select version from data_version where id = 1 for update')
}

/** Notes what a transaction did, as one of its last statements. */
export async function recordChange(tx: Sql, kind: ChangeKind, articleIds: readonly (string | null)[]): Promise<void> {
  await tx.query(
    `with turn as (update data_version set version = version + $3, at = clock_timestamp() where id = 1 returning version - $3 as version)
     insert into changes (version, kind, article_id)
     select turn.version + i, $1, id from turn, jsonb_array_elements_text($2::jsonb) with ordinality as changed(id, i)`,
    [kind, JSON.stringify(articleIds), articleIds.length],
  )
}

const versionSchema = z.object({ version: z.number(), epoch: z.string(), atMs: z.number() })
/** The number of the last change, whose numbers these are, and when it was. */
export type DataVersion = z.infer<typeof versionSchema>

export async function readVersion(sql: Sql): Promise<DataVersion> {
  const [row] = await select(
    sql,
    versionSchema,
    `select version, epoch, (extract(epoch from at) * 1000)::float8 as "atMs" from data_version where id = 1`,
  )
  if (row === undefined) throw new Error('The store has no version')
  return row
}

/** What happened after a version, in order; undefined when that is too long ago to tell. */
export async function readChanges(sql: Sql, after: number, limit: number): Promise<Change[] | undefined> {
  const [state] = await select(
    sql,
    z.object({ oldest: z.number() }),
    `select coalesce(min(c.version), v.version + 1) as oldest
     from data_version v left join changes c on true group by v.version`,
  )
  if (state === undefined || state.oldest > after + 1) return undefined
  return select(
    sql,
    changeSchema,
    `select version, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, article_id
     from changes where version > $1 order by version limit $2`,
    [after, limit],
  )
}

export async function pruneChanges(sql: Sql): Promise<void> {
  await sql.query('delete from changes where version <= (select version from data_version where id = 1) - $1', [KEPT])
}
