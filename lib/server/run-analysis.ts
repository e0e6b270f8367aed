import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../errors'
import type { PreparedAnalysis } from '../store/prepare-analysis'
import { claimJob, completeJob, failJob, type Job, RENEW_EVERY_MS, renewLease } from '../store/queue'
import { readStatus } from '../store/read-status'
import type { Sql } from '../store/sql'
import type { Analyst } from './analyst'
import { cutText } from './cut-text'

/** A text is read in parts of this length at most: far beyond an article, within the memory of a small machine. */
export const LONGEST_PART = 500_000
/** How long to wait before looking again at articles that another process is reading. */
const LOOK_AGAIN_MS = 2000

export interface AnalysisOptions {
  readonly sql: Sql
  readonly analyst: Analyst
  /** This worker's name on its leases, unlike any other. */
  readonly worker: string
  /** What the analyses are stored as. */
  readonly version: string
  readonly signal: AbortSignal
  /** Hears of each article that is done. */
  readonly report: (job: Job, error?: string) => void
}

/** Reads articles from the queue until it is empty or the signal says stop. */
export async function runAnalysis(options: AnalysisOptions): Promise<void> {
  const { sql, worker, signal } = options
  while (!signal.aborted) {
    const job = await claimJob(sql, worker)
    if (job !== undefined) await analyzeJob(options, job)
    else if ((await readStatus(sql)).queued === 0) return
    else await delay(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined)
  }
}

async function analyzeJob({ sql, analyst, worker, version, signal, report }: AnalysisOptions, job: Job): Promise<void> {
  const renewal = setInterval(() => void renewLease(sql, worker, job).catch(() => undefined), RENEW_EVERY_MS)
  try {
    await completeJob(sql, worker, job, version, readParts(analyst, job))
    report(job)
  } catch (error) {
    // A stop is no failure of the article: its lease is given back when the store opens next.
    if (signal.aborted) return
    const reason = error instanceof Error ? error.message : String(error)
    // What was interrupted may work next time; what the pipeline refused or broke on will not.
    const final = !(error instanceof AppError && error.code === 'unavailable')
    await failJob(sql, worker, job, version, { reason, final })
    report(job, reason)
  } finally {
    clearInterval(renewal)
  }
}

async function* readParts(
  analyst: Analyst,
  { id, text, lang: given, published }: Job,
): AsyncGenerator<PreparedAnalysis> {
  let lang = given
  for (const { start, end } of cutText(text, LONGEST_PART)) {
    const input = {
      id,
      text: text.slice(start, end),
      ...(lang !== null && { lang }),
      ...(published !== null && { published }),
    }
    const prepared = await analyst.analyze(input, start)
    // The later parts are in the language of the first, however little of it they show.
    lang ??= prepared.lang
    yield prepared
  }
}
