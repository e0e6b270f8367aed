import { enqueueStale } from '../store/queue'
import { enqueueAgain, listAnalysisVersions, readAnalyzed, restampAnalyses } from '../store/renewal'
import type { Sql } from '../store/sql'
import { readVersion } from './analysis-version'
import { cutText } from './cut-text'
import type { Librarian } from './librarian'
import type { PackSource } from './pack-source'
import { LONGEST_PART } from './run-analysis'

export interface RenewalOptions {
  readonly sql: Sql
  readonly librarian: Pick<Librarian, 'judge' | 'forget'>
  /** What analyses are made with from now on. */
  readonly version: string
  /** Packs that are or were in use: analyses that were made with these alone can be judged. */
  readonly known: readonly PackSource[]
  readonly signal: AbortSignal
  /** Hears how many analyses were judged, of how many. */
  readonly onProgress: (judged: number, total: number) => void
  /** So many articles more are to be read again. */
  readonly onQueued: (articles: number) => void
}

export interface Renewal {
  /** Articles that are to be read again whatever the packs say. */
  readonly queued: number
  /** Settles when all analyses are judged. */
  readonly judged: Promise<void>
}

interface Judgeable {
  readonly version: string
  readonly articles: number
  readonly before: readonly PackSource[]
}

/**
 * Brings all analyses to a version. Those by other code, or with packs that nobody has any more, are queued to be made
 * again. Those that differ by packs at hand are judged one by one: what these packs could not change is kept as it is.
 */
export async function renewAnalyses(options: RenewalOptions): Promise<Renewal> {
  const { sql, version, known } = options
  const { code } = readVersion(version)
  const judgeable = (await listAnalysisVersions(sql)).flatMap((old): Judgeable[] => {
    const before = old.version === version ? undefined : packsOf(old.version, code, known)
    return before === undefined ? [] : [{ ...old, before }]
  })
  const spared = judgeable.map((old) => old.version)
  const queued = await enqueueStale(sql, version, spared)
  return { queued, judged: judgeAll(options, judgeable) }
}

async function judgeAll(options: RenewalOptions, judgeable: readonly Judgeable[]): Promise<void> {
  const { librarian, onProgress } = options
  if (judgeable.length === 0) return
  const total = judgeable.reduce((sum, { articles }) => sum + articles, 0)
  let judged = 0
  try {
    for (const old of judgeable) {
      await judgeAnalyses(options, old, (articles) => {
        judged += articles
        onProgress(judged, total)
      })
    }
  } finally {
    await librarian.forget().catch(() => undefined)
  }
}

async function judgeAnalyses(
  { sql, librarian, version, signal, onQueued }: RenewalOptions,
  { version: oldVersion, before }: Judgeable,
  onJudged: (articles: number) => void,
): Promise<void> {
  for (let after = ''; !signal.aborted; ) {
    const batch = await readAnalyzed(sql, oldVersion, after)
    const last = batch.at(-1)
    if (last === undefined) return
    const parts = batch.flatMap(({ id, text, lang }) =>
      cutText(text, LONGEST_PART).map(({ start, end }) => ({ id, text: text.slice(start, end), lang })),
    )
    const texts = parts.map(({ text, lang }) => ({ text, lang }))
    // Where nobody can tell, it is read again.
    const verdicts = await librarian.judge(before, texts).catch(() => texts.map(() => true))
    if (signal.aborted) return
    const changed = new Set(parts.filter((_, i) => verdicts[i] !== false).map(({ id }) => id))
    const kept = batch.map(({ id }) => id).filter((id) => !changed.has(id))
    await restampAnalyses(sql, kept, oldVersion, version)
    const queued = await enqueueAgain(sql, [...changed])
    if (queued > 0) onQueued(queued)
    onJudged(batch.length)
    after = last.id
  }
}

/** The packs of an older version, where it differs by packs alone and all of them are at hand. */
function packsOf(written: string, code: string, known: readonly PackSource[]): PackSource[] | undefined {
  const old = readVersion(written)
  if (old.code !== code) return undefined
  const packs = old.packs.flatMap((wanted) => known.find((pack) => pack.version === wanted) ?? [])
  return packs.length === old.packs.length ? packs : undefined
}
