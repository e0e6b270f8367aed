import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readEnv } from '../env'
import { AppError } from '../errors'
import { importPack } from '../gazetteer/import/import-pack'
import { SILENT } from '../gazetteer/import/progress'
import { loadWorldPack } from '../gazetteer/load-gazetteer'
import { packPath } from '../gazetteer/pack-folder'
import { loadShapes } from '../gazetteer/shapes'
import { runCommand } from './run-command'

const HELP = `Adds places to those of the bundled pack.

npm run gazetteer -- import FILE… [--alternate-names FILE] [--name NAME]

  --alternate-names FILE   GeoNames' table of names by language
  --name NAME              the pack's name; otherwise the first file's
  --force                  take the good rows of a file with more than 1 % bad ones
`

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'alternate-names': { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [command, ...files] = positionals
  if (values.help || command === undefined) return void process.stdout.write(HELP)
  if (command !== 'import') throw new AppError('invalid_request', `There is no command ${command}`)
  const [first] = files
  if (first === undefined) throw new AppError('invalid_request', 'import needs a file')
  const name = values.name ?? basename(first).replace(/\..*$/, '')
  const path = packPath(readEnv().DATA_DIR, name)
  const around = { world: loadWorldPack(ROOT), shapes: loadShapes(ROOT) }
  const result = await importPack({
    name,
    path,
    files,
    alternateNames: values['alternate-names'],
    isForced: values.force,
    around,
    progress: SILENT,
  })
  for (const { listed } of result.counts) for (const line of listed) process.stderr.write(`${line}\n`)
  process.stdout.write(`${path}: ${result.places} places, ${result.merged} merged, ${result.byteLength} bytes\n`)
  for (const line of result.mergedList) process.stdout.write(`merged ${line}\n`)
})
