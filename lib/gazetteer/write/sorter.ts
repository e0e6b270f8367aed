import { readSync, writeSync } from 'node:fs'
import { mergeRuns, type RecordCursor } from './merge-runs'
import { MOST_RECORDS, sortRecords } from './sort-records'
import { openTemporaryFile, type TemporaryFile } from './temporary-file'

const SMALLEST = 1 << 16
/** What one sorted run holds; a few of these are all the memory that a sort needs. */
const RUN_BYTES = 96 << 20
const RUN_RECORDS = Math.min(MOST_RECORDS, 4 << 20)
const READ_BYTES = 1 << 19
/** No record is longer, so that two always fit in what is read at once. */
export const LONGEST_RECORD = READ_BYTES / 2
const LENGTH_BYTES = 4

/**
 * Sorts any number of byte strings, as bytes, in bounded memory: full buffers are sorted and written to one temporary
 * file, and read back together. Alike records keep the order in which they came.
 */
export class Sorter {
  readonly #folder: string
  readonly #runBytes: number
  #file: TemporaryFile | undefined
  readonly #runs: { readonly start: number; readonly end: number }[] = []
  #bytes: Buffer = Buffer.allocUnsafe(SMALLEST)
  #starts = new Uint32Array(SMALLEST / 16)
  #count = 0
  #at = 0

  /** `folder` holds the temporary file, if one is needed. */
  constructor(folder: string, runBytes = RUN_BYTES) {
    this.#folder = folder
    this.#runBytes = Math.max(runBytes, LONGEST_RECORD)
  }

  /** Room for a record of at most this length: write it from `at` on, then call `push` with its length. */
  reserve(length: number): { readonly bytes: Buffer; readonly at: number } {
    if (length > LONGEST_RECORD) throw new RangeError(`A record of ${length} bytes is longer than ${LONGEST_RECORD}`)
    if (this.#count + 1 >= RUN_RECORDS || this.#at + length > this.#runBytes) this.#spill()
    if (this.#at + length > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(Math.min(this.#runBytes, Math.max(this.#bytes.length * 2, this.#at + length)))
      this.#bytes.copy(wider, 0, 0, this.#at)
      this.#bytes = wider
    }
    if (this.#count + 2 > this.#starts.length) {
      const wider = new Uint32Array(this.#starts.length * 2)
      wider.set(this.#starts)
      this.#starts = wider
    }
    return { bytes: this.#bytes, at: this.#at }
  }

  push(length: number): void {
    this.#starts[this.#count++] = this.#at
    this.#at += length
    this.#starts[this.#count] = this.#at
  }

  /** The records in order; a cursor is good until the next one is asked for. Afterwards the sorter is empty. */
  *sorted(): Generator<RecordCursor> {
    const last = this.#inMemory()
    if (!this.#file) {
      yield* last
    } else {
      const { descriptor } = this.#file
      yield* mergeRuns([...this.#runs.map((run) => readRun(descriptor, run)), last])
      this.#file.close()
      this.#file = undefined
    }
    this.#runs.length = 0
    this.#reset()
    this.#bytes = Buffer.allocUnsafe(SMALLEST)
    this.#starts = new Uint32Array(SMALLEST / 16)
  }

  *#inMemory(): Generator<RecordCursor> {
    const bytes = this.#bytes
    const starts = this.#starts
    const cursor = { bytes, start: 0, end: 0 }
    for (const record of sortRecords(bytes, starts, this.#count)) {
      cursor.start = starts[record] ?? 0
      cursor.end = starts[record + 1] ?? 0
      yield cursor
    }
  }

  #spill(): void {
    this.#file ??= openTemporaryFile(this.#folder)
    const start = this.#runs.at(-1)?.end ?? 0
    let position = start
    const buffer = Buffer.allocUnsafe(READ_BYTES)
    let at = 0
    const flush = () => {
      for (let done = 0; done < at; )
        done += writeSync(this.#file?.descriptor ?? -1, buffer, done, at - done, position + done)
      position += at
      at = 0
    }
    for (const record of this.#inMemory()) {
      const length = record.end - record.start
      if (at + LENGTH_BYTES + length > buffer.length) flush()
      buffer.writeUInt32LE(length, at)
      record.bytes.copy(buffer, at + LENGTH_BYTES, record.start, record.end)
      at += LENGTH_BYTES + length
    }
    flush()
    this.#runs.push({ start, end: position })
    this.#reset()
  }

  #reset(): void {
    this.#count = 0
    this.#at = 0
  }
}

/** The records of one run, read a piece at a time. */
function* readRun(descriptor: number, { start, end }: { start: number; end: number }): Generator<RecordCursor> {
  const bytes = Buffer.allocUnsafe(READ_BYTES + LENGTH_BYTES)
  const cursor = { bytes, start: 0, end: 0 }
  let [at, filled, position] = [0, 0, start]
  while (position < end || at < filled) {
    const isWhole = filled - at >= LENGTH_BYTES && filled - at >= LENGTH_BYTES + bytes.readUInt32LE(at)
    if (!isWhole) {
      bytes.copy(bytes, 0, at, filled)
      filled -= at
      at = 0
      const read = readSync(descriptor, bytes, filled, Math.min(bytes.length - filled, end - position), position)
      if (read === 0) throw new Error(`A temporary file ended at ${position} of ${end} bytes`)
      position += read
      filled += read
      continue
    }
    cursor.start = at + LENGTH_BYTES
    cursor.end = cursor.start + bytes.readUInt32LE(at)
    at = cursor.end
    yield cursor
  }
}
