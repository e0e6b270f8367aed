import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { aligned, FIXED_HEADER, MAGIC, NAME_LENGTH, PAGE, SECTION_ENTRY, VERSION } from '../pack-header'
import type { Stream } from './spill'

/** Writes bytes at a position. */
export type WriteAt = (bytes: Uint8Array, position: number) => void

const PADDING = new Uint8Array(8)

/**
 * Writes sections, in the given order, as a pack: the body first, then the header that holds its checksums. Returns the
 * length of the file. `tell` hears how much of the body is written.
 */
export function writePackFile(
  sections: ReadonlyMap<string, Stream>,
  write: WriteAt,
  tell: (share: number) => void = () => {},
): number {
  const starts = new Map<string, number>()
  let bodyLength = 0
  for (const [name, { length }] of sections) {
    starts.set(name, bodyLength)
    bodyLength = aligned(bodyLength + length)
  }
  const pages = Math.ceil(bodyLength / PAGE)
  const headerLength = aligned(FIXED_HEADER + sections.size * SECTION_ENTRY + pages * 4 + 4)
  const sums = new PageSums(pages)
  let at = 0
  const put = (bytes: Uint8Array) => {
    write(bytes, headerLength + at)
    sums.add(bytes)
    at += bytes.length
  }
  for (const [name, section] of sections) {
    for (const chunk of section.chunks()) {
      put(chunk)
      tell(at / bodyLength)
    }
    if (at !== (starts.get(name) ?? 0) + section.length)
      throw new Error(`Section ${name} has not ${section.length} bytes`)
    put(PADDING.subarray(0, aligned(at) - at))
  }

  const header = new Uint8Array(headerLength)
  const view = new DataView(header.buffer)
  writeAscii(header, 0, MAGIC)
  view.setUint32(8, VERSION, true)
  view.setUint32(12, headerLength, true)
  view.setBigUint64(16, BigInt(headerLength + bodyLength), true)
  view.setUint32(24, PAGE, true)
  view.setUint32(28, sections.size, true)
  let entry = FIXED_HEADER
  for (const [name, { length }] of sections) {
    writeAscii(header, entry, name)
    view.setBigUint64(entry + NAME_LENGTH, BigInt(headerLength + (starts.get(name) ?? 0)), true)
    view.setBigUint64(entry + NAME_LENGTH + 8, BigInt(length), true)
    entry += SECTION_ENTRY
  }
  const { hash, pageSums } = sums.finish()
  header.set(hash.subarray(0, 16), 32)
  for (const [page, sum] of pageSums.entries()) view.setUint32(entry + page * 4, sum, true)
  view.setUint32(headerLength - 4, crc32(header.subarray(0, headerLength - 4)), true)
  write(header, 0)
  return headerLength + bodyLength
}

/** The checksum of each page and the hash of all, of bytes that come in pieces. */
class PageSums {
  readonly #hash = createHash('sha256')
  readonly #sums: Uint32Array
  #page = 0
  #sum = 0
  #filled = 0

  constructor(pages: number) {
    this.#sums = new Uint32Array(pages)
  }

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(bytes.length, at + PAGE - this.#filled)
      this.#sum = crc32(bytes.subarray(at, end), this.#sum)
      this.#filled += end - at
      at = end
      if (this.#filled === PAGE) this.#close()
    }
  }

  finish(): { readonly hash: Buffer; readonly pageSums: Uint32Array } {
    if (this.#filled > 0) this.#close()
    return { hash: this.#hash.digest(), pageSums: this.#sums }
  }

  #close(): void {
    this.#sums[this.#page++] = this.#sum
    this.#sum = 0
    this.#filled = 0
  }
}

function writeAscii(file: Uint8Array, at: number, text: string): void {
  if (text.length > NAME_LENGTH) throw new RangeError(`"${text}" is longer than ${NAME_LENGTH} letters`)
  for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i)
}
