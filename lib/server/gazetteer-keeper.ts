import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '../store/sql'
import type { AnalysisLoop } from './analysis-loop'
import { writeVersion } from './analysis-version'
import type { Analyst } from './analyst'
import type { Librarian } from './librarian'
import { type PackProblem, refreshShelf, type Shelf } from './pack-shelf'
import { type PackSource, sameVersions } from './pack-source'
import { type Renewal, renewAnalyses } from './renew-analyses'
import { watchFolder } from './watch-folder'

const SETTLE_MS = 300
const POLL_MS = 5_000
/** A file that was written this lately may not be whole yet: it is looked at once more before anybody hears of it. */
const STILL_WRITING_MS = 1_500

/** The packs in use, and what their last change still gives to do. */
export interface GazetteerState {
  readonly shelf: Shelf
  /** What analyses are made with. */
  readonly version: string
  /** When the packs changed while the server ran; ISO 8601. */
  readonly changed: string | undefined
  /** How many analyses were judged by the new packs, while that goes on; of none while they are being counted. */
  readonly judging: { readonly judged: number; readonly total: number } | undefined
}

export interface GazetteerKeeperOptions {
  readonly sql: Sql
  readonly dataDir: string
  readonly root: string
  readonly shelf: Shelf
  readonly librarian: Librarian
  /** Those who read texts with the packs. */
  readonly analysts: readonly Analyst[]
  readonly code: string
  readonly loop: AnalysisLoop
  readonly report: {
    /** Packs came, went or changed. */
    readonly packs: (message: string) => void
    /** A pack cannot be used. */
    readonly failed: (message: string) => void
    readonly queued: (articles: number) => void
  }
}

export interface GazetteerKeeper {
  state(): GazetteerState
  /** Begins to bring the analyses to the packs in use, then follows the folder of packs. */
  start(): Promise<Renewal>
  close(): Promise<void>
}

/** Follows the packs' folder: takes up what is new, lets go of what is gone, and has read again what that could change. */
export function keepGazetteer(options: GazetteerKeeperOptions): GazetteerKeeper {
  const { sql, dataDir, root, librarian, analysts, code, loop, report } = options
  const stop = new AbortController()
  const told = new Set<string>()
  let shelf = options.shelf
  let changed: string | undefined
  let judging: GazetteerState['judging']
  let work: Promise<unknown> = Promise.resolve()
  let unwatch: (() => void) | undefined
  let lookAgain: NodeJS.Timeout | undefined

  /** One look after the other; a look asked for while one waits is the same look. */
  let waiting = false
  function look(): void {
    if (waiting || stop.signal.aborted) return
    waiting = true
    work = work.then(async () => {
      waiting = false
      if (stop.signal.aborted) return
      await refresh().catch((error: unknown) => {
        if (!stop.signal.aborted) report.failed(messageOf(error))
      })
    })
  }

  async function refresh(): Promise<void> {
    const next = await refreshShelf(shelf, { dataDir, root }, (path) => librarian.read(path, true))
    tellProblems(next.problems)
    if (sameVersions(next.packs, shelf.packs)) {
      shelf = next
      return
    }
    const former = shelf
    await librarian.open(next.packs)
    await loop.pause()
    try {
      for (const analyst of analysts) await analyst.open(next.packs)
      judging = { judged: 0, total: 0 }
      shelf = next
      changed = new Date().toISOString()
      report.packs(describeChange(former, next))
    } finally {
      loop.resume(versionOf(shelf))
    }
    const { queued, judged } = await renew([...next.packs, ...former.packs])
    if (queued > 0) report.queued(queued)
    void loop.wake().catch(() => undefined)
    await judged
  }

  async function renew(known: readonly PackSource[]): Promise<Renewal> {
    judging = { judged: 0, total: 0 }
    const ended = () => {
      judging = undefined
    }
    const renewal = await renewAnalyses({
      sql,
      librarian,
      version: versionOf(shelf),
      known,
      signal: stop.signal,
      onProgress: (judged, total) => {
        judging = { judged, total }
      },
      onQueued: (articles) => {
        report.queued(articles)
        void loop.wake().catch(() => undefined)
      },
    }).catch((error: unknown) => {
      ended()
      throw error
    })
    const judged = renewal.judged.finally(ended)
    judged.catch(() => undefined)
    return { ...renewal, judged }
  }

  function tellProblems(problems: readonly PackProblem[]): void {
    for (const { path, stamp, modified, message, formerInUse } of problems) {
      if (told.has(`${path} ${stamp}`)) continue
      if (Date.now() - modified < STILL_WRITING_MS) {
        clearTimeout(lookAgain)
        lookAgain = setTimeout(look, STILL_WRITING_MS)
        continue
      }
      told.add(`${path} ${stamp}`)
      report.failed(formerInUse ? `${message}; the former one stays in use` : message)
    }
  }

  function versionOf({ packs }: Shelf): string {
    return writeVersion(
      code,
      packs.map(({ info }) => info),
    )
  }

  return {
    state: () => ({ shelf, version: versionOf(shelf), changed, judging }),
    async start() {
      const folder = join(dataDir, 'packs')
      await mkdir(folder, { recursive: true })
      tellProblems(shelf.problems)
      await librarian.open(shelf.packs)
      loop.resume(versionOf(shelf))
      const renewal = await renew(shelf.packs)
      work = renewal.judged.catch(() => undefined)
      unwatch = watchFolder(folder, look, { settleMs: SETTLE_MS, pollMs: POLL_MS })
      return renewal
    },
    async close() {
      stop.abort()
      unwatch?.()
      clearTimeout(lookAgain)
      await work.catch(() => undefined)
    },
  }
}

function describeChange(former: Shelf, next: Shelf): string {
  const names = ({ packs }: Shelf) => packs.map(({ label, info }) => `${label} (${info.places} places)`).join(', ')
  return `The gazetteer changed: ${names(next)} in place of ${names(former)}.`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
