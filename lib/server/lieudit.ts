import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Env } from '../env'
import { loadShapes } from '../gazetteer/shapes'
import { type SkippedFile, scanFolder } from '../ingest/scan-folder'
import { type Catalog, openCatalog } from '../store/catalog'
import { threadedColumns } from '../store/columns/threaded-columns'
import { type FolderArticle, type MirrorChanges, mirrorFolder } from '../store/mirror'
import { openStore } from '../store/open-store'
import { enqueueAgain } from '../store/renewal'
import type { Sql } from '../store/sql'
import { makeAnalysisLoop } from './analysis-loop'
import { makeAnalyst } from './analyst'
import { type Answers, provideAnswers } from './answers'
import { makeEventHub } from './event-hub'
import { keepGazetteer } from './gazetteer-keeper'
import { makeLibrarian } from './librarian'
import { makeAnswers } from './make-answers'
import { EMPTY_SHELF, refreshShelf } from './pack-shelf'

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
  /** The packs of the gazetteer changed while the server runs. */
  packs(message: string): void
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
  /** Ends the streams of events, which would otherwise keep a server open. */
  endStreams(): void
  close(): Promise<void>
}

/** Opens the store, mirrors the folder and begins to analyse what is new. Throws `AppError` for what a user can put right. */
export async function openLieudit({ env, root, version, report, script }: LieuditOptions): Promise<Lieudit> {
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ARTICLES_DIR: folder } = env
  const librarian = makeLibrarian({ limitMs: ARTICLE_LIMIT_MS, mostWaiting: MOST_WAITING_REQUESTS * 4 })
  const threads: { stop(): Promise<void> }[] = [librarian]
  const ending: (() => Promise<void>)[] = []
  let sql: Sql | undefined
  let catalog: Catalog | undefined

  /** Threads are stopped while what waits for them ends: nobody waits for a long article. */
  async function close(): Promise<void> {
    const ended = ending.map((end) => end())
    await Promise.all(threads.map((thread) => thread.stop()))
    await Promise.all(ended)
    await catalog?.close()
    await sql?.close()
  }

  try {
    const reading = refreshShelf(EMPTY_SHELF, { dataDir, root }, (path) => librarian.read(path))
    reading.catch(() => undefined)
    const store = await openStore({ dataDir, databaseUrl })
    sql = store
    catalog = openCatalog(sql, threadedColumns())
    const shelf = await reading
    const given = { packs: shelf.packs, root, ...(script !== undefined && { script }) }
    const reader = makeAnalyst({ ...given, limitMs: ARTICLE_LIMIT_MS })
    const responder = makeAnalyst({ ...given, limitMs: REQUEST_LIMIT_MS, mostWaiting: MOST_WAITING_REQUESTS })
    const progress = countProgress(report)
    const loop = makeAnalysisLoop({ sql, analyst: reader, worker: randomUUID(), report: progress.done })
    threads.push(reader, responder)
    ending.push(loop.pause)
    const code = await reader.code()
    const changes = await mirrorFolder(sql, folderArticles(folder, root, report))
    const keeper = keepGazetteer({
      ...{ sql, dataDir, root, shelf, librarian, code, loop, analysts: [reader, responder] },
      report: { packs: report.packs, failed: report.failed, queued: progress.more },
    })
    ending.push(keeper.close)
    const { queued, judged } = await keeper.start()
    progress.more(queued)
    const analysis = Promise.all([loop.wake(), judged.then(() => loop.wake())]).then(() => undefined)
    // Whoever waits for it hears of a failure; nobody has to.
    analysis.catch(() => undefined)
    const shapes = loadShapes(root)
    const hub = makeEventHub(store)
    const enqueue = async (ids: readonly string[]) => {
      progress.more(await enqueueAgain(store, ids))
      void loop.wake().catch(() => undefined)
    }
    const sources = { catalog, analyst: responder, librarian, keeper, shapes, appVersion: version, enqueue, hub }
    const answers = makeAnswers(sources)
    provideAnswers(answers)
    return { answers, changes, queued, analysis, endStreams: hub.close, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Tells how far the reading is, counting from when there was last nothing to read. */
function countProgress(report: Reporter) {
  let done = 0
  let total = 0
  return {
    more(articles: number): void {
      total += articles
    },
    done({ id }: { readonly id: string }, error?: string): void {
      if (error !== undefined) report.failed(`${id}: ${error}`)
      done++
      total = Math.max(total, done)
      report.progress(done, total)
      if (done < total) return
      done = 0
      total = 0
    },
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
