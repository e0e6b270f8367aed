import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../env'
import { loadShapes } from '../gazetteer/shapes'
import { type SkippedFile, scanFolder } from '../ingest/scan-folder'
import { type FolderArticle, type MirrorChanges, mirrorFolder } from '../store/mirror'
import { openStore } from '../store/open-store'
import { enqueueStale } from '../store/queue'
import { makeAnalyst } from './analyst'
import { type Answers, provideAnswers } from './answers'
import { makeAnswers } from './make-answers'
import { runAnalysis } from './run-analysis'

const SECOND = 1000
/** Nobody waits for an article of the folder, but a hung one must not hold up the rest for ever. */
const ARTICLE_LIMIT_MS = 180 * SECOND
const REQUEST_LIMIT_MS = 30 * SECOND
const MOST_WAITING_REQUESTS = 8

export interface Reporter {
  skipped(file: SkippedFile): void
  /** An article that cannot be read or analysed; the message names it. */
  failed(message: string): void
  progress(done: number, total: number): void
}

export interface LieuditOptions {
  readonly env: Env
  /** The repository: bundled pack and sample reports. */
  readonly root: string
  readonly version: string
  readonly report: Reporter
  /** Takes the place of the analysis thread's script. */
  readonly script?: URL
}

/** The running application without its pages: the store, the folder's articles and their analysis. */
export interface Lieudit {
  readonly answers: Answers
  readonly changes: MirrorChanges
  /** How many articles had to be analysed. */
  readonly queued: number
  /** Settles when all of them are. */
  readonly analysis: Promise<void>
  close(): Promise<void>
}

/** Opens the store, mirrors the folder and begins to analyse what is new. Throws `AppError` for what a user can put right. */
export async function openLieudit({ env, root, version, report, script }: LieuditOptions): Promise<Lieudit> {
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ARTICLES_DIR: folder } = env
  const sql = await openStore({ dataDir, databaseUrl })
  const threads = { dataDir, root, ...(script !== undefined && { script }) }
  const reader = makeAnalyst({ ...threads, limitMs: ARTICLE_LIMIT_MS })
  const responder = makeAnalyst({ ...threads, limitMs: REQUEST_LIMIT_MS, mostWaiting: MOST_WAITING_REQUESTS })
  const stop = new AbortController()
  let analysis: Promise<void> = Promise.resolve()

  async function close(): Promise<void> {
    stop.abort()
    await Promise.all([reader.stop(), responder.stop()])
    await analysis.catch(() => undefined)
    await sql.close()
  }

  try {
    const info = await reader.info()
    const changes = await mirrorFolder(sql, folderArticles(folder, root, report))
    const queued = await enqueueStale(sql, info.version)
    let done = 0
    analysis = runAnalysis({
      sql,
      analyst: reader,
      worker: randomUUID(),
      version: info.version,
      signal: stop.signal,
      report: ({ id }, error) => {
        if (error !== undefined) report.failed(`${id}: ${error}`)
        report.progress(++done, Math.max(queued, done))
      },
    })
    // Whoever waits for it hears of a failure; nobody has to.
    analysis.catch(() => undefined)
    const answers = makeAnswers({ sql, analyst: responder, info, shapes: loadShapes(root), appVersion: version })
    provideAnswers(answers)
    return { answers, changes, queued, analysis, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function* folderArticles(folder: string, root: string, report: Reporter): AsyncGenerator<FolderArticle> {
  const sample = (await samePlace(folder)) === (await samePlace(join(root, 'articles')))
  for await (const article of scanFolder(folder, report.skipped)) {
    if (article.error !== undefined) report.failed(article.error)
    yield { ...article, sample }
  }
}

function samePlace(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder)
}
