import type { Worker } from 'node:worker_threads'
import { AppError } from '../errors'
import { startWorker } from '../worker'

export interface ThreadOptions {
  readonly script: URL
  /** What a new thread is given, asked for each time that one is started. */
  readonly workerData: () => unknown
  /** A request that takes longer is given up and the thread replaced. */
  readonly limitMs: number
  /** With more requests waiting, a further one is refused. */
  readonly mostWaiting?: number
  /** Heap of the thread; beyond it the request is refused, not the server ended. */
  readonly memoryMb?: number
}

/** A worker thread that answers one request at a time; the others wait their turn. */
export interface Thread<Request, Reply> {
  /** Throws `unavailable` when it takes too long, too many wait or the thread breaks; the next request has a new thread. */
  ask(request: Request): Promise<Reply>
  /** Whether a thread is there, with what it was given. */
  isRunning(): boolean
  stop(): Promise<void>
}

/** Starts nothing before the first request. */
export function makeThread<Request, Reply>(options: ThreadOptions): Thread<Request, Reply> {
  const { script, workerData, limitMs, mostWaiting = Number.POSITIVE_INFINITY, memoryMb = 3072 } = options
  let worker: Worker | undefined
  let stopped = false
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  function ask(request: Request): Promise<Reply> {
    if (waiting >= mostWaiting) {
      return Promise.reject(
        new AppError('unavailable', 'Too many requests are waiting to be answered: try again shortly.'),
      )
    }
    waiting++
    const reply = turn.then(() => exchange(request)).finally(() => waiting--)
    turn = reply.catch(() => undefined)
    return reply
  }

  function exchange(request: Request): Promise<Reply> {
    if (stopped) return Promise.reject(new AppError('unavailable', 'The server is stopping.'))
    worker ??= startWorker(script, {
      workerData: workerData(),
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    })
    const current = worker
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => replace(`It took longer to read than ${Math.round(limitMs / 1000)} seconds.`),
        limitMs,
      )
      current.once('message', onReply).once('error', onError).once('exit', onExit)
      current.postMessage(request)

      function onReply(reply: Reply) {
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
    ask,
    isRunning: () => worker !== undefined,
    stop: async () => {
      stopped = true
      await worker?.terminate()
    },
  }
}
