import { closeSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { AppError } from '../errors'
import { PAGE, type PackHeader, refusePack } from './pack-header'
import type { Section } from './section'

/** Room for what spans several pages. */
const SCRATCH_BYTES = 64 << 10

/** Files of packs that nobody holds any more are closed. */
const forgotten = new FinalizationRegistry((descriptor: number) => closeSync(descriptor))

/**
 * A pack's body by pages, each verified when it is read. The pages read lately stay in a pool of fixed size; the hand of
 * a clock passes over those used since its last round and takes the first other one.
 */
export class PagedFile {
  readonly pool: Uint8Array
  readonly #descriptor: number
  readonly #header: PackHeader
  readonly #label: string
  readonly #frames: number
  /** By page, its frame + 1; 0 when it is not in the pool. */
  readonly #frameOf: Int32Array
  readonly #pageIn: Int32Array
  readonly #isUsed: Uint8Array
  #hand = 0

  constructor(descriptor: number, header: PackHeader, label: string, poolBytes: number) {
    const pages = header.sums.length
    this.#frames = Math.max(4, Math.min(pages, Math.floor(poolBytes / PAGE)))
    this.pool = new Uint8Array(this.#frames * PAGE + SCRATCH_BYTES)
    this.#descriptor = descriptor
    this.#header = header
    this.#label = label
    this.#frameOf = new Int32Array(pages)
    this.#pageIn = new Int32Array(this.#frames).fill(-1)
    this.#isUsed = new Uint8Array(this.#frames)
    forgotten.register(this, descriptor)
  }

  section(start: number, length: number): Section {
    return new PagedSection(this, start - this.#header.headerLength, length)
  }

  /** Where in the pool a page of the body lies. */
  at(page: number): number {
    const frame = (this.#frameOf[page] ?? 0) - 1
    if (frame < 0) return this.#read(page)
    this.#isUsed[frame] = 1
    return frame * PAGE
  }

  /** Copies bytes of the body to a place in `target`. */
  copy(from: number, to: number, target: Uint8Array, at: number): void {
    for (let next = from; next < to; ) {
      const page = Math.floor(next / PAGE)
      const end = Math.min(to, (page + 1) * PAGE)
      const offset = this.at(page) + (next - page * PAGE)
      target.set(this.pool.subarray(offset, offset + end - next), at + next - from)
      next = end
    }
  }

  get scratch(): number {
    return this.#frames * PAGE
  }

  #read(page: number): number {
    const frame = this.#freeFrame()
    const at = frame * PAGE
    const { headerLength, fileLength, sums } = this.#header
    const start = headerLength + page * PAGE
    const length = Math.min(PAGE, fileLength - start)
    let read = 0
    try {
      read = readSync(this.#descriptor, this.pool, at, length, start)
    } catch (cause) {
      throw new AppError('unavailable', `${this.#label} cannot be read`, { cause })
    }
    if (read !== length || crc32(this.pool.subarray(at, at + length)) !== sums[page]) {
      throw refusePack(this.#label, `the ${length} bytes from ${start} on are damaged`)
    }
    this.#pageIn[frame] = page
    this.#frameOf[page] = frame + 1
    this.#isUsed[frame] = 1
    return at
  }

  #freeFrame(): number {
    for (;;) {
      const frame = this.#hand
      this.#hand = (frame + 1) % this.#frames
      if (this.#isUsed[frame] === 1) {
        this.#isUsed[frame] = 0
        continue
      }
      const page = this.#pageIn[frame] ?? -1
      if (page >= 0) this.#frameOf[page] = 0
      this.#pageIn[frame] = -1
      return frame
    }
  }
}

/** A section of a paged file. What lies in one page is read where it is, what spans several is put together. */
class PagedSection implements Section {
  readonly length: number
  bytes: Uint8Array
  readonly #file: PagedFile
  readonly #start: number

  constructor(file: PagedFile, start: number, length: number) {
    this.#file = file
    this.#start = start
    this.length = length
    this.bytes = file.pool
  }

  load(from: number, to: number): number {
    const start = this.#start + from
    const end = this.#start + Math.min(Math.max(to, from + 1), this.length)
    const page = Math.floor(start / PAGE)
    if (end <= (page + 1) * PAGE) {
      this.bytes = this.#file.pool
      return this.#file.at(page) + (start - page * PAGE)
    }
    const isLong = end - start > SCRATCH_BYTES
    const at = isLong ? 0 : this.#file.scratch
    this.bytes = isLong ? new Uint8Array(end - start) : this.#file.pool
    this.#file.copy(start, end, this.bytes, at)
    return at
  }
}
