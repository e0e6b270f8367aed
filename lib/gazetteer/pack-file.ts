import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { AppError } from '../errors'
import { PAGE, type PackHeader, readPackHeader, refusePack } from './pack-header'
import { PagedFile } from './paged-file'
import { type Section, WholeSection } from './section'

/** The envelope of a pack: magic, version, named sections, checksums. See FORMAT.md, "Envelope". */
export interface PackFile {
  /** Hash of the content, 32 hexadecimal digits. */
  readonly hash: string
  readonly byteLength: number
  readonly sectionNames: readonly string[]
  /** A section; refused when the pack has none of that name. */
  section(name: string): Section
  /** The same in memory, whatever the pack's size. */
  whole(name: string): Uint8Array
  has(name: string): boolean
}

export interface PagingOptions {
  /** A larger file is read by pages. */
  readonly readWholeBytes?: number
  /** Memory for the pages of one file. */
  readonly poolBytes?: number
}

const POOL_BYTES = 64 << 20
/** A file up to this size is read and verified at once; of a larger one each page is when it is first needed. */
export const READ_WHOLE_BYTES = 64 << 20

/** Verifies every byte and finds the sections. Throws `AppError('unsupported')` that says what is wrong with `label`. */
export function openPackBytes(file: Uint8Array, label: string): PackFile {
  const header = readPackHeader((from, to) => file.subarray(from, to), file.length, label)
  for (let page = 0; page < header.sums.length; page++) {
    const start = header.headerLength + page * PAGE
    const bytes = file.subarray(start, start + PAGE)
    if (crc32(bytes) !== header.sums[page]) {
      throw refusePack(label, `the ${bytes.length} bytes from ${start} on are damaged`)
    }
  }
  return packFileOf(header, label, (start, length) => new WholeSection(file.subarray(start, start + length)))
}

/** Opens a file: a small one whole, a large one by pages. Throws `AppError` when it cannot be read or is no usable pack. */
export function openPackFile(
  path: string,
  label: string,
  { readWholeBytes = READ_WHOLE_BYTES, poolBytes = POOL_BYTES }: PagingOptions = {},
): PackFile {
  return withFile(path, (descriptor, keep) => {
    const { size } = fstatSync(descriptor)
    if (size <= readWholeBytes) return openPackBytes(readFileSync(descriptor), label)
    const header = readPackHeader((from, to) => readAt(descriptor, from, to), size, label)
    const paged = new PagedFile(descriptor, header, label, poolBytes)
    keep()
    return packFileOf(header, label, (start, length) => paged.section(start, length))
  })
}

/** Reads every byte of a file, and its hash. Throws `AppError` when one is not as it was written. */
export function verifyPackFile(path: string, label: string, tell: (share: number) => void = () => {}): void {
  withFile(path, (descriptor) => {
    const { size } = fstatSync(descriptor)
    const header = readPackHeader((from, to) => readAt(descriptor, from, to), size, label)
    const hash = createHash('sha256')
    for (let page = 0; page < header.sums.length; page++) {
      const start = header.headerLength + page * PAGE
      const bytes = readAt(descriptor, start, Math.min(size, start + PAGE))
      if (crc32(bytes) !== header.sums[page])
        throw refusePack(label, `the ${bytes.length} bytes from ${start} on are damaged`)
      hash.update(bytes)
      if (page % 4096 === 0) tell(page / header.sums.length)
    }
    if (hash.digest('hex').slice(0, 32) !== header.hash) throw refusePack(label, 'its content has another hash')
  })
}

function packFileOf(header: PackHeader, label: string, open: (start: number, length: number) => Section): PackFile {
  const find = (name: string): Section => {
    const place = header.sections.get(name)
    if (!place) throw refusePack(label, `it has no section ${name}`)
    return open(place.start, place.length)
  }
  return {
    hash: header.hash,
    byteLength: header.fileLength,
    sectionNames: [...header.sections.keys()],
    section: find,
    whole(name) {
      const section = find(name)
      if (section instanceof WholeSection) return section.bytes
      const at = section.load(0, section.length)
      return section.bytes.slice(at, at + section.length)
    },
    has: (name) => header.sections.has(name),
  }
}

function readAt(descriptor: number, from: number, to: number): Uint8Array {
  const bytes = Buffer.alloc(to - from)
  const read = readSync(descriptor, bytes, 0, bytes.length, from)
  return bytes.subarray(0, read)
}

/** Closes the file unless it is to be kept. */
function withFile<Answer>(path: string, use: (descriptor: number, keep: () => void) => Answer): Answer {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    let isKept = false
    const answer = use(descriptor, () => {
      isKept = true
    })
    if (isKept) descriptor = undefined
    return answer
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unavailable', `The gazetteer pack ${path} cannot be read`, { cause })
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}
