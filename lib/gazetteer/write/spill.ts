import { readSync, writeSync } from 'node:fs'
import { openTemporaryFile, type TemporaryFile } from './temporary-file'

const SMALLEST = 1 << 10
/** What is longer lies in a temporary file. */
const LARGEST = 1 << 20

/** What can be written as a section of a pack: its length, and its bytes from front to back, as often as asked. */
export interface Stream {
  readonly length: number
  chunks(): Iterable<Uint8Array>
}

/** Bytes written from front to back and read back so, of which at most a megabyte is in memory. Numbers are little-endian. */
export class Spill implements Stream {
  readonly #folder: string
  #file: TemporaryFile | undefined
  #written = 0
  #buffer = new Uint8Array(SMALLEST)
  #at = 0

  /** `folder` holds the temporary file, if one is needed. */
  constructor(folder: string) {
    this.#folder = folder
  }

  get length(): number {
    return this.#written + this.#at
  }

  byte(value: number): void {
    if (this.#at === this.#buffer.length) this.#makeRoom(1)
    this.#buffer[this.#at++] = value
  }

  /** Base 128, low digits first. */
  varint(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    this.byte(rest)
  }

  uint32(value: number): void {
    if (this.#at + 4 > this.#buffer.length) this.#makeRoom(4)
    this.#buffer[this.#at++] = value & 0xff
    this.#buffer[this.#at++] = (value >>> 8) & 0xff
    this.#buffer[this.#at++] = (value >>> 16) & 0xff
    this.#buffer[this.#at++] = value >>> 24
  }

  bytes(values: Uint8Array): void {
    if (this.#at + values.length > this.#buffer.length) this.#makeRoom(values.length)
    if (this.#at + values.length > this.#buffer.length) {
      this.#write(values)
      return
    }
    this.#buffer.set(values, this.#at)
    this.#at += values.length
  }

  /** A chunk is good until the next one is asked for. */
  *chunks(): Generator<Uint8Array> {
    if (this.#file) {
      const chunk = new Uint8Array(Math.min(this.#written, LARGEST))
      for (let at = 0; at < this.#written; ) {
        const read = readSync(this.#file.descriptor, chunk, 0, Math.min(chunk.length, this.#written - at), at)
        if (read === 0) throw new Error(`A temporary file ended at ${at} of ${this.#written} bytes`)
        yield chunk.subarray(0, read)
        at += read
      }
    }
    if (this.#at > 0) yield this.#buffer.subarray(0, this.#at)
  }

  close(): void {
    this.#file?.close()
    this.#file = undefined
    this.#written = 0
    this.#at = 0
  }

  #makeRoom(more: number): void {
    if (this.#buffer.length < LARGEST) {
      const wider = new Uint8Array(Math.min(LARGEST, Math.max(this.#buffer.length * 4, this.#at + more)))
      wider.set(this.#buffer.subarray(0, this.#at))
      this.#buffer = wider
    }
    if (this.#at + more <= this.#buffer.length) return
    this.#write(this.#buffer.subarray(0, this.#at))
    this.#at = 0
  }

  #write(values: Uint8Array): void {
    this.#file ??= openTemporaryFile(this.#folder)
    for (let at = 0; at < values.length; ) {
      at += writeSync(this.#file.descriptor, values, at, values.length - at, this.#written + at)
    }
    this.#written += values.length
  }
}

/** Several streams, one after another. */
export function joinStreams(...streams: readonly Stream[]): Stream {
  return {
    length: streams.reduce((sum, { length }) => sum + length, 0),
    *chunks() {
      for (const stream of streams) yield* stream.chunks()
    },
  }
}

/** Bytes at hand as a stream. */
export function streamOf(bytes: Uint8Array): Stream {
  return { length: bytes.length, chunks: () => [bytes] }
}
