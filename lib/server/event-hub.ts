import { AppError } from '../errors'
import { type Change, readChanges, readVersion } from '../store/changes'
import { readStatus } from '../store/read-status'
import type { Sql } from '../store/sql'
import { eventId, eventText, readEventId } from './event-text'

const LOOK_EVERY_MS = 500
const BEAT_EVERY_MS = 15_000
const MOST_LISTENERS = 200
/** More changes than this between two looks are told as one. */
const MOST_TOLD = 50
/** Chunks that wait for a slow reader; then it is let go, and comes back where it was. */
const MOST_WAITING = 100

/** Tells who listens what changes in the store, whoever changes it. */
export interface EventHub {
  /**
   * Server-sent events from now on, or from the event `after` on. Throws `unavailable` when too many listen.
   */
  listen(after: string | undefined): Promise<ReadableStream<Uint8Array>>
  close(): void
}

interface Listener {
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  version: number
}

/** Looks at the store only while somebody listens. */
export function makeEventHub(sql: Sql): EventHub {
  const listeners = new Set<Listener>()
  const encoder = new TextEncoder()
  let looking: NodeJS.Timeout | undefined
  let beating: NodeJS.Timeout | undefined
  let epoch = ''
  /** One look at a time: what a new listener is told and what all are told do not cross. */
  let turn: Promise<unknown> = Promise.resolve()

  function send(listener: Listener, text: string): void {
    const { controller } = listener
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) drop(listener)
    else controller.enqueue(encoder.encode(text))
  }

  function drop(listener: Listener): void {
    if (!listeners.delete(listener)) return
    try {
      listener.controller.close()
    } catch {
      // It has left already.
    }
    if (listeners.size === 0) rest()
  }

  function rest(): void {
    clearInterval(looking)
    clearInterval(beating)
    looking = undefined
    beating = undefined
  }

  function wake(): void {
    looking ??= setInterval(() => void inTurn(look).catch(() => undefined), LOOK_EVERY_MS)
    beating ??= setInterval(() => {
      for (const listener of listeners) send(listener, ': still here\n\n')
    }, BEAT_EVERY_MS)
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  async function look(): Promise<void> {
    const oldest = Math.min(...[...listeners].map(({ version }) => version))
    const latest = await readVersion(sql)
    if (latest.epoch !== epoch || latest.version < oldest) {
      epoch = latest.epoch
      for (const listener of listeners) tellReset(listener, latest.version)
      return
    }
    if (latest.version === oldest) return
    const changes = await readChanges(sql, oldest, latest.version - oldest)
    for (const listener of listeners) tell(listener, changes, latest.version)
    const progress = eventText('progress', await readStatus(sql))
    for (const listener of listeners) send(listener, progress)
  }

  function tell(listener: Listener, changes: readonly Change[] | undefined, version: number): void {
    const fresh = changes?.filter((change) => change.version > listener.version)
    if (fresh === undefined) tellReset(listener, version)
    else if (fresh.length > MOST_TOLD) {
      send(listener, eventText('changes', { count: fresh.length }, eventId(epoch, version)))
    } else {
      for (const { version: number, kind, article_id, at } of fresh) {
        send(listener, eventText(kind, { article: article_id, at }, eventId(epoch, number)))
      }
    }
    listener.version = version
  }

  /** What happened since is not known any more: all is to be asked again. */
  function tellReset(listener: Listener, version: number): void {
    send(listener, eventText('reset', {}, eventId(epoch, version)))
    listener.version = version
  }

  async function begin(listener: Listener, after: string | undefined): Promise<void> {
    const latest = await readVersion(sql)
    epoch = latest.epoch
    const known = readEventId(after, latest)
    listener.version = known ?? latest.version
    send(listener, `retry: 3000\n: ${eventId(epoch, listener.version)}\n\n`)
    if (after !== undefined && known === undefined) tellReset(listener, latest.version)
    else if (listener.version < latest.version) {
      tell(listener, await readChanges(sql, listener.version, latest.version - listener.version), latest.version)
    }
  }

  return {
    listen: async (after) => {
      if (listeners.size >= MOST_LISTENERS)
        throw new AppError('unavailable', 'Too many are listening: try again later.')
      let mine: Listener | undefined
      return new ReadableStream<Uint8Array>({
        start: (controller) =>
          inTurn(async () => {
            const listener: Listener = { controller, version: 0 }
            mine = listener
            listeners.add(listener)
            await begin(listener, after)
            wake()
          }),
        cancel: () => {
          if (mine !== undefined) drop(mine)
        },
      })
    },
    close: () => {
      for (const listener of [...listeners]) drop(listener)
      rest()
    },
  }
}
