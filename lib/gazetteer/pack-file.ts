import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { AppError } from '../errors'

/** The envelope of a pack: magic, version, named sections, checksums. See FORMAT.md, "Envelope". */
export interface PackFile {
  /** Hash of the content, 32 hexadecimal digits. */
  readonly hash: string
  /** A section's bytes, a view into the file; refused when the pack has none of that name. */
  section(name: string): Uint8Array
}

const MAGIC = 'LIEUPACK'
const VERSION = 1
const FIXED = 48
const NAME_LENGTH = 16
const ENTRY = NAME_LENGTH + 16
/** Bytes that one checksum covers, so that a large pack can be verified piece by piece. */
const BLOCK = 1 << 16

/** Sections, in the given order, to a file's bytes. */
export function packFile(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const starts = new Map<string, number>()
  let bodyLength = 0
  for (const [name, bytes] of sections) {
    starts.set(name, bodyLength)
    bodyLength = aligned(bodyLength + bytes.length)
  }
  const blocks = Math.ceil(bodyLength / BLOCK)
  const headerLength = aligned(FIXED + sections.size * ENTRY + blocks * 4 + 4)
  const file = new Uint8Array(headerLength + bodyLength)
  for (const [name, bytes] of sections) file.set(bytes, headerLength + (starts.get(name) ?? 0))

  const view = new DataView(file.buffer)
  const body = file.subarray(headerLength)
  writeAscii(file, 0, MAGIC)
  view.setUint32(8, VERSION, true)
  view.setUint32(12, headerLength, true)
  view.setBigUint64(16, BigInt(file.length), true)
  view.setUint32(24, BLOCK, true)
  view.setUint32(28, sections.size, true)
  file.set(createHash('sha256').update(body).digest().subarray(0, 16), 32)
  let at = FIXED
  for (const [name, bytes] of sections) {
    writeAscii(file, at, name)
    view.setBigUint64(at + NAME_LENGTH, BigInt(headerLength + (starts.get(name) ?? 0)), true)
    view.setBigUint64(at + NAME_LENGTH + 8, BigInt(bytes.length), true)
    at += ENTRY
  }
  for (let block = 0; block < blocks; block++, at += 4) view.setUint32(at, blockSum(body, block), true)
  view.setUint32(headerLength - 4, crc32(file.subarray(0, headerLength - 4)), true)
  return file
}

/** Verifies every byte and finds the sections. Throws `AppError('unsupported')` that says what is wrong with `label`. */
export function openPackFile(file: Uint8Array, label: string): PackFile {
  const refuse = (why: string) => new AppError('unsupported', `${label} is not a usable pack: ${why}`)
  if (file.length < FIXED || readAscii(file, 0, MAGIC.length) !== MAGIC) throw refuse('it does not begin as one')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const version = view.getUint32(8, true)
  if (version !== VERSION) throw refuse(`its format is version ${version}, this program reads ${VERSION}`)
  const declared = view.getBigUint64(16, true)
  if (declared !== BigInt(file.length)) throw refuse(`it has ${file.length} bytes and should have ${declared}`)
  const headerLength = view.getUint32(12, true)
  const count = view.getUint32(28, true)
  const directoryEnd = FIXED + count * ENTRY
  const blocks = Math.ceil((file.length - headerLength) / BLOCK)
  if (headerLength !== aligned(directoryEnd + blocks * 4 + 4) || headerLength > file.length) {
    throw refuse('its header is damaged')
  }
  if (crc32(file.subarray(0, headerLength - 4)) !== view.getUint32(headerLength - 4, true)) {
    throw refuse('its header is damaged')
  }
  const body = file.subarray(headerLength)
  for (let block = 0; block < blocks; block++) {
    if (blockSum(body, block) !== view.getUint32(directoryEnd + block * 4, true)) {
      throw refuse(`the ${BLOCK} bytes from ${headerLength + block * BLOCK} on are damaged`)
    }
  }
  const sections = new Map<string, Uint8Array>()
  for (let at = FIXED; at < directoryEnd; at += ENTRY) {
    const start = Number(view.getBigUint64(at + NAME_LENGTH, true))
    const length = Number(view.getBigUint64(at + NAME_LENGTH + 8, true))
    if (start < headerLength || start + length > file.length) throw refuse('its directory points outside the file')
    sections.set(readAscii(file, at, NAME_LENGTH), file.subarray(start, start + length))
  }
  return {
    hash: Buffer.from(file.subarray(32, 48)).toString('hex'),
    section(name) {
      const bytes = sections.get(name)
      if (!bytes) throw refuse(`it has no section ${name}`)
      return bytes
    },
  }
}

function blockSum(body: Uint8Array, block: number): number {
  return crc32(body.subarray(block * BLOCK, (block + 1) * BLOCK))
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8
}

function writeAscii(file: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i)
}

function readAscii(file: Uint8Array, at: number, length: number): string {
  let text = ''
  for (let i = at; i < at + length && (file[i] ?? 0) !== 0; i++) text += String.fromCharCode(file[i] ?? 0)
  return text
}
