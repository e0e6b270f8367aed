import { z } from 'zod'
import { type AnalysisSummary, joinSummaries } from './analysis-summary'
import { recordChange, takeTurn } from './changes'
import type { PreparedAnalysis } from './prepare-analysis'
import { applyReviews } from './reviews/apply-reviews'
import { select } from './rows'
import { clearAnalysis, writePlaces, writeRows, writeSummary, writeTitle } from './save-analysis'
import { savePrint } from './save-print'
import type { Sql } from './sql'

/** A claimed article is another worker's again when its lease was not renewed for this long. */
const LEASE = "interval '2 minutes'"
export const RENEW_EVERY_MS = 30_000
/** An analysis that broke this often is given up until its text or the pipeline changes. */
const MOST_FAILURES = 3

const jobSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    given_lang: z.string().nullable(),
    published: z.string().nullable(),
    input_hash: z.string(),
  })
  .transform(({ given_lang, input_hash, ...job }) => ({ ...job, lang: given_lang, inputHash: input_hash }))

export type Job = z.infer<typeof jobSchema>

/**
 * Queues every visible article that this version of the pipeline has not read as it now is; but for those read with one of
 * `spared`, which may hold as they are. Returns how many wait.
 */
export async function enqueueStale(sql: Sql, version: string, spared: readonly string[] = []): Promise<number> {
  await sql.transaction(async (tx) => {
    const queued = await tx.query(
      `insert into analysis_queue (article_id)
       select id from articles
       where not hidden and length > 0 and analyzed_as is distinct from $1::text || ':' || input_hash
         and not exists (select from unnest($2::text[]) as s(version) where analyzed_as = s.version || ':' || input_hash)
       on conflict (article_id) do nothing returning 1`,
      [version, spared],
    )
    // Only what an article's listing shows has changed.
    if (queued.length > 0) await recordChange(tx, 'queued', [null])
  })
  const [row] = await select(sql, z.object({ count: z.number() }), 'select count(*)::int as count from analysis_queue')
  return row?.count ?? 0
}

/** Ends the leases of a process that died. Only for an engine that one process owns. */
export async function releaseLeases(sql: Sql): Promise<void> {
  await sql.query('update analysis_queue set leased_by = null, leased_until = null')
}

/** Takes the oldest article that nobody is reading; undefined when there is none. */
export async function claimJob(sql: Sql, worker: string): Promise<Job | undefined> {
  const [job] = await select(
    sql,
    jobSchema,
    `with next as (
       select article_id from analysis_queue
       where leased_until is null or leased_until < now()
       order by queued_at, article_id
       for update skip locked limit 1
     ), claimed as (
       update analysis_queue q set leased_by = $1, leased_until = now() + ${LEASE}
       from next where q.article_id = next.article_id
       returning q.article_id
     )
     select a.id, a.title, a.text, a.given_lang, a.published, a.input_hash
     from claimed join articles a on a.id = claimed.article_id`,
    [worker],
  )
  return job
}

export async function renewLease(sql: Sql, worker: string, job: Job): Promise<void> {
  await sql.query(
    `update analysis_queue set leased_until = now() + ${LEASE} where article_id = $1 and leased_by = $2`,
    [job.id, worker],
  )
}

/**
 * Stores an analysis part by part, the last together with taking the article off the queue. An article of one part is
 * stored whole or not at all; a longer one shows what has been read of it, and begins anew when it is claimed again.
 * Returns false, and stores nothing more, when the article changed meanwhile or the lease went to another worker.
 */
export async function completeJob(
  sql: Sql,
  worker: string,
  job: Job,
  version: string,
  parts: AsyncIterator<PreparedAnalysis>,
): Promise<boolean> {
  const summaries: AnalysisSummary[] = []
  let print: PreparedAnalysis['print']
  let next = await parts.next()
  const lang = next.done ? '' : next.value.lang
  while (!next.done) {
    const prepared = next.value
    const isFirst = summaries.push(prepared.summary) === 1
    if (isFirst) print = prepared.print
    next = await parts.next()
    const isLast = next.done
    await writePlaces(sql, prepared)
    const isStored = await sql.transaction(async (tx) => {
      if (!(await isStillOurs(tx, worker, job))) return false
      if (isFirst) await clearAnalysis(tx, job.id)
      await writeRows(tx, job.id, prepared)
      if (isLast) {
        await writeSummary(tx, job.id, lang, joinSummaries(summaries))
        await writeTitle(tx, job.id, job.title, lang)
        await settle(tx, job, version)
        await applyReviews(tx, job.id)
      }
      await takeTurn(tx)
      if (isLast && print !== undefined) await savePrint(tx, job.id, print)
      await recordChange(tx, isLast ? 'analyzed' : 'article', [job.id])
      return true
    })
    if (!isStored) return false
  }
  return true
}

/**
 * Gives the article back to be tried again, or after some failures gives it up with the reason. `final` gives up at once.
 */
export async function failJob(
  sql: Sql,
  worker: string,
  job: Job,
  version: string,
  { reason, final }: { readonly reason: string; readonly final: boolean },
): Promise<void> {
  await sql.transaction(async (tx) => {
    if (!(await isStillOurs(tx, worker, job))) return
    const [row] = await select(
      tx,
      z.object({ failures: z.number() }),
      `update analysis_queue set failures = failures + 1, leased_by = null, leased_until = null
       where article_id = $1 returning failures`,
      [job.id],
    )
    if (!final && (row?.failures ?? 0) < MOST_FAILURES) return
    await tx.query('update articles set error = $2 where id = $1', [job.id, reason])
    await settle(tx, job, version)
    await recordChange(tx, 'failed', [job.id])
  })
}

async function settle(tx: Sql, job: Job, version: string): Promise<void> {
  await tx.query("update articles set analyzed_as = $2::text || ':' || $3::text where id = $1", [
    job.id,
    version,
    job.inputHash,
  ])
  await tx.query('delete from analysis_queue where article_id = $1', [job.id])
}

async function isStillOurs(tx: Sql, worker: string, job: Job): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from analysis_queue q join articles a on a.id = q.article_id
     where q.article_id = $1 and q.leased_by = $2 and a.input_hash = $3 for update of q`,
    [job.id, worker, job.inputHash],
  )
  return rows.length > 0
}
