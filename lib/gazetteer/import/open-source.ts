import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { AppError } from '../../errors'
import { openZipEntry } from './zip-entry'

/** A file's bytes, or those of the one table in a zip. */
export interface Source {
  /** For messages: `SY.txt`, or `SY.zip/SY.txt`. */
  readonly label: string
  /** Of what is read, without directories: decides the format. */
  readonly name: string
  readonly byteLength: number
  chunks(): AsyncIterable<Uint8Array>
}

const CHUNK = 1 << 20
const ZIP = [0x50, 0x4b]

/** Throws `AppError` when there is no such file, or the zip holds no table or is not safe to read. */
export async function openSource(path: string): Promise<Source> {
  const label = basename(path)
  try {
    const { size } = statSync(path)
    const start = firstBytes(path)
    if (start[0] === ZIP[0] && start[1] === ZIP[1]) return await openZipEntry(path, label)
    if (extname(path).toLowerCase() === '.zip') throw new AppError('invalid_request', `${label} is no zip archive`)
    return { label, name: label, byteLength: size, chunks: () => createReadStream(path, { highWaterMark: CHUNK }) }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('not_found', `${path} cannot be read`, { cause })
  }
}

function firstBytes(path: string): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(2)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, 2, 0))
  } finally {
    closeSync(descriptor)
  }
}
