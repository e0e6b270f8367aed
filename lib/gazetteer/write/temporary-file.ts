import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A file that only this process knows. */
export interface TemporaryFile {
  readonly descriptor: number
  close(): void
}

/** Opens a nameless file in a folder: its name goes at once, so that a killed process leaves nothing behind. */
export function openTemporaryFile(folder: string): TemporaryFile {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  const descriptor = openSync(path, 'wx+', 0o600)
  const isGone = tryToRemove(path)
  return {
    descriptor,
    close() {
      closeSync(descriptor)
      if (!isGone) rmSync(path, { force: true })
    },
  }
}

/** Some systems keep the name of an open file. */
function tryToRemove(path: string): boolean {
  try {
    rmSync(path)
    return true
  } catch {
    return false
  }
}
