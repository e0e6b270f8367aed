import type { Job } from '../store/queue'
import type { Sql } from '../store/sql'
import type { Analyst } from './analyst'
import { runAnalysis } from './run-analysis'

export interface AnalysisLoop {
  /** Reads what is queued. Settles when all of it is read, also what is queued meanwhile; at once while it is paused. */
  wake(): Promise<void>
  /** Lets the article in progress be finished and reads no other. */
  pause(): Promise<void>
  /** From now on analyses are stored as this version. */
  resume(version: string): void
}

export interface AnalysisLoopOptions {
  readonly sql: Sql
  readonly analyst: Analyst
  readonly worker: string
  readonly report: (job: Job, error?: string) => void
}

/** Reads queued articles whenever it is woken. Begins paused. */
export function makeAnalysisLoop(options: AnalysisLoopOptions): AnalysisLoop {
  let version: string | undefined
  let stop = new AbortController()
  let running: Promise<void> | undefined
  let again = false

  async function run(): Promise<void> {
    while (again && version !== undefined) {
      again = false
      await runAnalysis({ ...options, version, signal: stop.signal })
    }
  }

  return {
    wake() {
      again = true
      running ??= run().finally(() => {
        running = undefined
      })
      return running
    },
    async pause() {
      version = undefined
      stop.abort()
      await running?.catch(() => undefined)
    },
    resume(next) {
      version = next
      stop = new AbortController()
    },
  }
}
