import { basename } from 'node:path'
import { AppError } from '../../errors'
import type { GazetteerContext } from './command'
import { compile } from './compile'

export async function runImport(context: GazetteerContext): Promise<void> {
  const { words, options } = context
  const [first] = words
  if (first === undefined) throw new AppError('invalid_request', 'import needs the name of a file')
  const name = options.name ?? basename(first).replace(/\..*$/, '')
  await compile(context, name, words, options['alternate-names'])
}
