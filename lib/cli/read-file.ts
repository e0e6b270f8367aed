import { readFileSync } from 'node:fs'
import { AppError } from '../errors'

/** The text of a file that a command was given. Throws `not_found` naming it. */
export function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new AppError('not_found', `${file} cannot be read`, { cause })
  }
}
