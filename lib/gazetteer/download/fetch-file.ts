// Past 200 lines on purpose: one download from the first request to the last byte, with every answer that a server may give.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '../../errors'

export interface FetchOptions {
  /** Hears how many bytes are there, and of how many where the server says so. */
  readonly tell: (done: number, total: number | undefined) => void
  readonly mostBytes?: number
  /** Without a byte for so long a connection counts as broken. */
  readonly idleMs?: number
  /** Waits before another try; each time double. */
  readonly pauseMs?: number
}

const MOST_BYTES = 8 * 2 ** 30
const IDLE_MS = 30_000
const PAUSE_MS = 1000
/** Tries in a row that bring no byte. */
const TRIES = 5
const MOST_REDIRECTS = 5

/** What an unfinished download is of: only the same version of the same file is continued. */
const partSchema = z.object({ url: z.string(), validator: z.string(), total: z.number().int().nullable() })
type Part = z.infer<typeof partSchema>

/** Something that another try may mend. */
class Broken extends Error {}

/**
 * Brings a file, going on where an earlier try ended (RFC 9110, Range with If-Range). The file is in its place only when
 * it is whole. Throws `AppError` when the server has no such file, answers with something else or not at all, or sends more
 * than `mostBytes`; what came so far is kept for the next call where it can be continued.
 */
export async function fetchFile(url: string, path: string, options: FetchOptions): Promise<void> {
  const pauseMs = options.pauseMs ?? PAUSE_MS
  for (let failures = 0; ; ) {
    const before = sizeOf(`${path}.part`)
    try {
      await fetchRest(url, path, options)
      renameSync(`${path}.part`, path)
      rmSync(`${path}.part.json`, { force: true })
      return
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      failures = sizeOf(`${path}.part`) > before ? 1 : failures + 1
      if (failures >= TRIES) {
        const done = sizeOf(`${path}.part`)
        const advice = done > 0 ? `; ${done} bytes are kept, the same command goes on from there` : ''
        throw new AppError('unavailable', `${url} cannot be fetched: ${error.message}${advice}`, { cause: error })
      }
      await sleep(pauseMs * 2 ** (failures - 1))
    }
  }
}

async function fetchRest(url: string, path: string, options: FetchOptions): Promise<void> {
  const { mostBytes = MOST_BYTES, idleMs = IDLE_MS, tell } = options
  const part = readPart(path, url)
  const start = part ? sizeOf(`${path}.part`) : 0
  const abort = new AbortController()
  const watch = new Watch(idleMs, abort)
  try {
    const response = await request(url, start, part, abort.signal)
    watch.touch()
    const { from, total, validator } = readAnswer(response, url, start, mostBytes)
    if (from === undefined) {
      rmSync(`${path}.part`, { force: true })
      throw new Broken('the server has another version of what was fetched so far')
    }
    writeFileSync(`${path}.part.json`, JSON.stringify({ url, validator, total: total ?? null } satisfies Part))
    const file = openSync(`${path}.part`, from === 0 ? 'w' : 'a')
    let done = from
    try {
      for await (const chunk of response.body ?? []) {
        watch.touch()
        done += chunk.length
        if (done > (total ?? mostBytes)) throw tooLarge(url, total ?? mostBytes)
        for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at)
        tell(done, total)
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
      // What no later version can be told from is not worth keeping.
      if (validator === '' && total !== done) rmSync(`${path}.part`, { force: true })
    }
    if (total !== undefined && done !== total) throw new Broken(`it ended after ${done} of ${total} bytes`)
  } catch (error) {
    if (error instanceof AppError || error instanceof Broken) throw error
    throw new Broken(watch.isLate ? `nothing came for ${idleMs / 1000} s` : reasonOf(error), { cause: error })
  } finally {
    watch.stop()
    abort.abort()
  }
}

/** Follows redirects itself, so that none leads from https to http or in a circle. */
async function request(url: string, start: number, part: Part | undefined, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Encoding': 'identity' }
  if (part && start > 0) Object.assign(headers, { Range: `bytes=${start}-`, 'If-Range': part.validator })
  let target = new URL(url)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await fetch(target, { headers, signal, redirect: 'manual' })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return response
    await response.body?.cancel()
    const next = URL.canParse(location, target) ? new URL(location, target) : undefined
    const isSafe = next?.protocol === 'https:' || (next?.protocol === 'http:' && target.protocol === 'http:')
    if (!next || !isSafe) throw new AppError('unavailable', `${url} leads to ${location}, which is not followed`)
    target = next
  }
  throw new AppError('unavailable', `${url} leads on more than ${MOST_REDIRECTS} times`)
}

interface Answer {
  /** Where the body begins; undefined when the part on disk must go. */
  readonly from: number | undefined
  readonly total: number | undefined
  readonly validator: string
}

function readAnswer(response: Response, url: string, start: number, mostBytes: number): Answer {
  const { status, headers } = response
  const validator = headers.get('etag')?.startsWith('"')
    ? (headers.get('etag') ?? '')
    : (headers.get('last-modified') ?? '')
  if (status === 404 || status === 410) throw new AppError('not_found', `There is no ${url}`)
  if (status === 416) return { from: undefined, total: undefined, validator }
  if (status === 429 || status >= 500) throw new Broken(`the server answers ${status}`)
  if (status !== 200 && status !== 206) throw new AppError('unavailable', `${url} is answered with ${status}`)
  if (/^text\/html\b/i.test(headers.get('content-type') ?? '')) {
    throw new AppError('unavailable', `${url} is answered with a web page instead of a file`)
  }
  const length = numberIn(headers.get('content-length'))
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers.get('content-range') ?? '')
  if (status === 206 && Number(range?.[1]) !== start) return { from: undefined, total: undefined, validator }
  const from = status === 206 ? start : 0
  const total = status === 206 ? numberIn(range?.[3] ?? null) : length
  if (total !== undefined && total > mostBytes) throw tooLarge(url, mostBytes)
  return { from, total, validator }
}

function readPart(path: string, url: string): Part | undefined {
  if (!existsSync(`${path}.part.json`) || sizeOf(`${path}.part`) === 0) return undefined
  try {
    const part = partSchema.parse(JSON.parse(readFileSync(`${path}.part.json`, 'utf8')))
    return part.url === url && part.validator !== '' ? part : undefined
  } catch {
    return undefined
  }
}

/** Aborts when nothing was heard for a while. */
class Watch {
  isLate = false
  readonly #idleMs: number
  readonly #abort: AbortController
  #timer: NodeJS.Timeout | undefined

  constructor(idleMs: number, abort: AbortController) {
    this.#idleMs = idleMs
    this.#abort = abort
    this.touch()
  }

  touch(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.isLate = true
      this.#abort.abort()
    }, this.#idleMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

function tooLarge(url: string, bytes: number): AppError {
  return new AppError('too_large', `${url} sends more than ${bytes} bytes`)
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}

function numberIn(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

/** Fetch says "fetch failed" and keeps why to itself. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
