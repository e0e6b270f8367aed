import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../errors'
import type { WriteAt } from './write/write-pack-file'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** The file of an added pack. Throws `AppError` for a name that is none or is the bundled pack's. */
export function packPath(dataDir: string, name: string): string {
  if (!NAME.test(name) || name === 'world' || name.endsWith('.pack')) {
    throw new AppError('invalid_request', `"${name}" cannot name a pack: letters, digits, dots and hyphens, not world`)
  }
  return join(dataDir, 'packs', `${name}.pack`)
}

/**
 * Puts a file in the place of another at once, when all of it is written and on the disk: whoever is killed half-way
 * leaves the old one. `write` returns the file's length, and so does this.
 */
export function writeFileWhole(path: string, write: (writeAt: WriteAt) => number): number {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`)
  mkdirSync(folder, { recursive: true })
  removeLeftovers(folder, basename(path))
  const descriptor = openSync(temporary, 'w')
  let isOpen = true
  try {
    const length = write((bytes, position) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at, bytes.length - at, position + at)
    })
    fsyncSync(descriptor)
    closeSync(descriptor)
    isOpen = false
    renameSync(temporary, path)
    syncFolder(folder)
    return length
  } catch (cause) {
    if (isOpen) closeSync(descriptor)
    rmSync(temporary, { force: true })
    throw cause
  }
}

/** What killed processes left half-written. */
function removeLeftovers(folder: string, name: string): void {
  const pattern = /\.(\d+)\.tmp$/
  for (const file of readdirSync(folder)) {
    const id = file.startsWith(`.${name}.`) ? pattern.exec(file)?.[1] : undefined
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(folder, file), { force: true })
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

/** So that the new name survives a power cut too; some systems cannot. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    fsyncSync(descriptor)
    closeSync(descriptor)
  } catch {}
}
