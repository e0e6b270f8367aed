import { basename, extname } from 'node:path'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '../../errors'
import type { Source } from './open-source'

/** GeoNames packs these beside its tables. */
const BESIDE = /^(readme\.txt|iso-languagecodes\.txt)$/i
const TABLE = /\.(txt|tsv|csv|tab|json|geojson|geojsonl|jsonl|ndjson)$/i
const MOST_ENTRIES = 1000
/** Text of names packs to a quarter or a tenth; a thousandth is a trap. */
const MOST_RATIO = 200
const SMALL_BYTES = 64 << 20
/** The largest table that GeoNames has is a tenth of this. */
const MOST_BYTES = 16 * 2 ** 30

/**
 * The one table in an archive; nothing is unpacked to disk, and a name in it is never a path. Throws `AppError` for
 * archives that are damaged, locked, hold several tables or none, or unpack to far more than they are.
 */
export async function openZipEntry(path: string, label: string): Promise<Source> {
  const zip = await openZip(path, label)
  try {
    const entry = pickTable(await listEntries(zip, label), label)
    check(entry, label)
    const inner = `${label}/${basename(entry.fileName)}`
    return {
      label: inner,
      name: basename(entry.fileName),
      byteLength: entry.uncompressedSize,
      chunks: () => readEntry(path, label, entry, inner),
    }
  } finally {
    zip.close()
  }
}

function openZip(path: string, label: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (zip) resolve(zip)
      else reject(damaged(label, error))
    })
  })
}

function listEntries(zip: ZipFile, label: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('error', (error) => reject(damaged(label, error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > MOST_ENTRIES)
        reject(new AppError('too_large', `${label} holds more than ${MOST_ENTRIES} files`))
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

function pickTable(entries: readonly Entry[], label: string): Entry {
  const tables = entries.filter(({ fileName }) => TABLE.test(fileName) && !BESIDE.test(basename(fileName)))
  const stem = basename(label, extname(label)).toLowerCase()
  const named = tables.find(({ fileName }) => basename(fileName, extname(fileName)).toLowerCase() === stem)
  const [first, second] = tables
  const table = named ?? (second ? undefined : first)
  if (table) return table
  const found =
    tables.length === 0 ? 'no table' : `several tables (${tables.map(({ fileName }) => fileName).join(', ')})`
  throw new AppError('invalid_request', `${label} holds ${found}; unpack the one that you mean`)
}

function check(entry: Entry, label: string): void {
  const { uncompressedSize, compressedSize, compressionMethod, fileName } = entry
  if (entry.isEncrypted()) throw new AppError('unsupported', `${label} is locked with a password`)
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new AppError('unsupported', `${label} is packed by method ${compressionMethod}; this program reads 0 and 8`)
  }
  const isTrap = uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_RATIO
  if (isTrap || uncompressedSize > MOST_BYTES) {
    throw new AppError(
      'too_large',
      `${label}: ${fileName} would unpack from ${compressedSize} to ${uncompressedSize} bytes`,
    )
  }
}

/** The bytes, which must be as many as announced and have the announced checksum. */
async function* readEntry(path: string, label: string, entry: Entry, inner: string): AsyncGenerator<Uint8Array> {
  const zip = await openZip(path, label)
  try {
    const stream = await zip.openReadStreamPromise(entry)
    let sum = 0
    for await (const chunk of stream) {
      const bytes: Buffer = chunk
      sum = crc32(bytes, sum)
      yield bytes
    }
    if (sum !== entry.crc32) throw new AppError('invalid_request', `${inner} is damaged: its checksum is another`)
  } catch (cause) {
    throw cause instanceof AppError ? cause : damaged(inner, cause)
  } finally {
    zip.close()
  }
}

function damaged(label: string, cause: unknown): AppError {
  const why = cause instanceof Error ? `: ${cause.message}` : ''
  return new AppError('invalid_request', `${label} is a damaged or unsafe zip archive${why}`, { cause })
}
