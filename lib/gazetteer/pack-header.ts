import { crc32 } from 'node:zlib'
import { AppError } from '../errors'

export const MAGIC = 'LIEUPACK'
export const VERSION = 2
/** Bytes of the header before its table of sections. */
export const FIXED_HEADER = 48
export const NAME_LENGTH = 16
export const SECTION_ENTRY = NAME_LENGTH + 16
/** Bytes that one checksum covers: a page, so that a large pack is verified as it is read. */
export const PAGE = 4096
/** A header longer than this (of a pack of hundreds of gigabytes) is none. */
const LONGEST_HEADER = 1 << 28

export interface PackHeader {
  /** Hash of the content, 32 hexadecimal digits. */
  readonly hash: string
  readonly headerLength: number
  readonly fileLength: number
  /** CRC-32 of each page of the body. */
  readonly sums: Uint32Array
  readonly sections: ReadonlyMap<string, { readonly start: number; readonly length: number }>
}

/** What is wrong with a pack and what to do about it. */
export function refusePack(label: string, why: string): AppError {
  return new AppError('unsupported', `${label} is not a usable pack: ${why}. Make or import it again, or remove it.`)
}

/**
 * Reads and checks a header. `read(from, to)` gives bytes of the file. Throws `AppError('unsupported')` that says what is
 * wrong with `label`.
 */
export function readPackHeader(
  read: (from: number, to: number) => Uint8Array,
  fileLength: number,
  label: string,
): PackHeader {
  const fixed = read(0, Math.min(FIXED_HEADER, fileLength))
  if (fixed.length < FIXED_HEADER || readAscii(fixed, 0, MAGIC.length) !== MAGIC) {
    throw refusePack(label, 'it does not begin as one')
  }
  const start = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength)
  const version = start.getUint32(8, true)
  if (version !== VERSION) throw refusePack(label, `its format is version ${version}, this program reads ${VERSION}`)
  const declared = start.getBigUint64(16, true)
  if (declared !== BigInt(fileLength)) throw refusePack(label, `it has ${fileLength} bytes and should have ${declared}`)
  const headerLength = start.getUint32(12, true)
  const count = start.getUint32(28, true)
  const directoryEnd = FIXED_HEADER + count * SECTION_ENTRY
  const pages = Math.ceil((fileLength - headerLength) / PAGE)
  const isPlausible = headerLength <= Math.min(fileLength, LONGEST_HEADER) && start.getUint32(24, true) === PAGE
  if (!isPlausible || headerLength !== aligned(directoryEnd + pages * 4 + 4)) {
    throw refusePack(label, 'its header is damaged')
  }
  const header = read(0, headerLength)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (crc32(header.subarray(0, headerLength - 4)) !== view.getUint32(headerLength - 4, true)) {
    throw refusePack(label, 'its header is damaged')
  }
  const sections = new Map<string, { start: number; length: number }>()
  for (let at = FIXED_HEADER; at < directoryEnd; at += SECTION_ENTRY) {
    const section = Number(view.getBigUint64(at + NAME_LENGTH, true))
    const length = Number(view.getBigUint64(at + NAME_LENGTH + 8, true))
    if (section < headerLength || section + length > fileLength) {
      throw refusePack(label, 'its directory points outside the file')
    }
    sections.set(readAscii(header, at, NAME_LENGTH), { start: section, length })
  }
  return {
    hash: Buffer.from(header.subarray(32, 48)).toString('hex'),
    headerLength,
    fileLength,
    sums: Uint32Array.from({ length: pages }, (_, page) => view.getUint32(directoryEnd + page * 4, true)),
    sections,
  }
}

/** The next multiple of 8. */
export function aligned(length: number): number {
  return Math.ceil(length / 8) * 8
}

function readAscii(file: Uint8Array, at: number, length: number): string {
  let text = ''
  for (let i = at; i < at + length && (file[i] ?? 0) !== 0; i++) text += String.fromCharCode(file[i] ?? 0)
  return text
}
