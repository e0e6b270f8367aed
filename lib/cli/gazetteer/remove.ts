import { rmSync } from 'node:fs'
import { AppError } from '../../errors'
import { type GazetteerContext, print } from './command'
import { namedPacks } from './named-packs'

export function runRemove(context: GazetteerContext): void {
  if (context.words.length === 0) throw new AppError('invalid_request', 'remove needs the name of a pack')
  if (context.words.includes('world')) throw new AppError('forbidden', 'The bundled pack stays')
  for (const path of namedPacks(context)) {
    rmSync(path)
    print(`removed ${path}\n`)
  }
}
