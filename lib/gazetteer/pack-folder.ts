import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** The file of an added pack. Throws `AppError` for a name that is none or is the bundled pack's. */
export function packPath(dataDir: string, name: string): string {
  if (!NAME.test(name) || name === 'world' || name.endsWith('.pack')) {
    throw new AppError('invalid_request', `"${name}" cannot name a pack: letters, digits, dots and hyphens, not world`)
  }
  return join(dataDir, 'packs', `${name}.pack`)
}

/** Puts bytes in the place of a file at once: whoever is killed half-way leaves the old one. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`
  mkdirSync(join(path, '..'), { recursive: true })
  const file = openSync(temporary, 'w')
  try {
    writeSync(file, bytes)
    fsyncSync(file)
    closeSync(file)
    renameSync(temporary, path)
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw cause
  }
}
