import type { GeoparseInput, GeoparseResult } from '../geoparse/result'
import type { PreparedAnalysis } from '../store/prepare-analysis'
import type { AnalystAnswer, AnalystReply, AnalystRequest } from './analysis-worker'
import type { PackSource } from './pack-source'
import { makeThread, type ThreadOptions } from './thread'
import { answerOf } from './thread-reply'

/** The pipeline in a thread of its own. */
export interface Analyst {
  /** Version of the code, the weights and the shapes that it reads with. */
  code(): Promise<string>
  /** Reads with these packs from now on. Throws `AppError` for packs that are none; it then goes on with the former ones. */
  open(packs: readonly PackSource[]): Promise<void>
  /** `at`: where in its article the text begins. */
  analyze(input: GeoparseInput, at: number): Promise<PreparedAnalysis>
  geoparse(input: GeoparseInput): Promise<GeoparseResult>
  stop(): Promise<void>
}

export interface AnalystOptions extends Pick<ThreadOptions, 'limitMs' | 'mostWaiting' | 'memoryMb'> {
  /** Where the polygons of countries and their units lie. */
  readonly root: string
  readonly packs: readonly PackSource[]
  readonly script?: URL
}

const SCRIPT = new URL('./analysis-worker.ts', import.meta.url)

/** Starts nothing before the first request. Requests throw `unavailable` when they take too long or too many wait. */
export function makeAnalyst({ root, script = SCRIPT, ...options }: AnalystOptions): Analyst {
  let packs = options.packs
  const thread = makeThread<AnalystRequest, AnalystReply>({ ...options, script, workerData: () => ({ root, packs }) })

  async function ask<Wanted>(request: AnalystRequest, read: (answer: AnalystAnswer) => Wanted | undefined) {
    const wanted = read(answerOf(await thread.ask(request)))
    if (wanted === undefined) throw new Error('The analysis thread answered another question')
    return wanted
  }

  return {
    code: () => ask({ kind: 'code' }, (answer) => ('code' in answer ? answer.code : undefined)),
    async open(next) {
      if (thread.isRunning()) answerOf(await thread.ask({ kind: 'open', packs: next }))
      packs = next
    },
    analyze: (input, at) =>
      ask({ kind: 'analyze', input, at }, (answer) => ('prepared' in answer ? answer.prepared : undefined)),
    geoparse: (input) => ask({ kind: 'geoparse', input }, (answer) => ('result' in answer ? answer.result : undefined)),
    stop: thread.stop,
  }
}
