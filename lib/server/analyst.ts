import type { Worker } from 'node:worker_threads'
import { AppError } from '../errors'
import type { GeoparseInput, GeoparseResult } from '../geoparse/result'
import type { PreparedAnalysis } from '../store/prepare-analysis'
import { startWorker } from '../worker'
import type { AnalystInfo, AnalystReply, AnalystRequest } from './analysis-worker'

/** The pipeline in a thread of its own. One request at a time; the others wait their turn. */
export interface Analyst {
  info(): Promise<AnalystInfo>
  /** `at`: where in its article the text begins. */
  analyze(input: GeoparseInput, at: number): Promise<PreparedAnalysis>
  geoparse(input: GeoparseInput): Promise<GeoparseResult>
  stop(): Promise<void>
}

export interface AnalystOptions {
  readonly dataDir: string
  /** Where the bundled pack lies. */
  readonly root: string
  /** A request that takes longer is given up and the thread replaced. */
  readonly limitMs: number
  /** With more requests waiting, a further one is refused. */
  readonly mostWaiting?: number
  readonly script?: URL
  /** Heap of the thread; beyond it the text is refused, not the server ended. */
  readonly memoryMb?: number
}

const SCRIPT = new URL('./analysis-worker.ts', import.meta.url)

/** Starts nothing before the first request. Requests throw `unavailable` when they take too long or too many wait. */
export function makeAnalyst(options: AnalystOptions): Analyst {
  const { dataDir, root, limitMs, mostWaiting = Number.POSITIVE_INFINITY, script = SCRIPT, memoryMb = 3072 } = options
  let worker: Worker | undefined
  let stopped = false
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  function ask<Reply>(request: AnalystRequest, read: (reply: AnalystReply) => Reply | undefined): Promise<Reply> {
    if (waiting >= mostWaiting) {
      return Promise.reject(new AppError('unavailable', 'Too many texts are waiting to be read: try again shortly.'))
    }
    waiting++
    const reply = turn.then(() => exchange(request)).finally(() => waiting--)
    turn = reply.catch(() => undefined)
    return reply.then((answered) => {
      const value = read(answered)
      if (value === undefined) throw failureOf(answered)
      return value
    })
  }

  function exchange(request: AnalystRequest): Promise<AnalystReply> {
    if (stopped) return Promise.reject(new AppError('unavailable', 'The server is stopping.'))
    worker ??= startWorker(script, {
      workerData: { dataDir, root },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const current = worker
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => replace(`The text took longer to read than ${Math.round(limitMs / 1000)} seconds.`),
        limitMs,
      )
      current.once('message', onReply).once('error', onError).once('exit', onExit)
      current.postMessage(request)

      function onReply(reply: AnalystReply) {
        settle()
        resolve(reply)
      }
      function onError(error: Error) {
        replace(`The reading thread broke: ${error.message}`, error)
      }
      function onExit() {
        replace('Reading was interrupted.')
      }
      function replace(why: string, cause?: Error) {
        settle()
        worker = undefined
        // A late error of the old thread is nobody's any more.
        current.on('error', () => undefined)
        reject(new AppError('unavailable', why, { cause }))
        void current.terminate()
      }
      function settle() {
        clearTimeout(timer)
        current.off('message', onReply).off('error', onError).off('exit', onExit)
      }
    })
  }

  return {
    info: () => ask({ kind: 'info' }, (reply) => ('info' in reply ? reply.info : undefined)),
    analyze: (input, at) =>
      ask({ kind: 'analyze', input, at }, (reply) => ('prepared' in reply ? reply.prepared : undefined)),
    geoparse: (input) => ask({ kind: 'geoparse', input }, (reply) => ('result' in reply ? reply.result : undefined)),
    stop: async () => {
      stopped = true
      await worker?.terminate()
    },
  }
}

function failureOf(reply: AnalystReply): Error {
  if (!('error' in reply)) return new Error('The analysis thread answered another question')
  return reply.code === undefined ? new Error(reply.error) : new AppError(reply.code, reply.error)
}
