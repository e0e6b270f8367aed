import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readEnv } from '../env'
import { AppError } from '../errors'
import { runAdd } from './gazetteer/add'
import type { GazetteerCommand } from './gazetteer/command'
import { runExplain } from './gazetteer/explain'
import { runFind } from './gazetteer/find'
import { runImport } from './gazetteer/import'
import { runInfo } from './gazetteer/info'
import { runList } from './gazetteer/list'
import { runRemove } from './gazetteer/remove'
import { runVerify } from './gazetteer/verify'
import { runCommand } from './run-command'

const HELP = `Adds places to those of the bundled pack, and answers what is there.

npm run gazetteer -- add SY…            fetch a country's GeoNames dump (or allCountries, cities500) and make it a pack
npm run gazetteer -- import FILE…       make files a pack: GeoNames dumps, tables with a heading, GeoJSON, Linked Places; each may be zipped
npm run gazetteer -- list               the packs
npm run gazetteer -- info [PACK…]       what is in them
npm run gazetteer -- remove PACK…
npm run gazetteer -- find NAME          places by name, begun or with a slip
npm run gazetteer -- explain NAME|ID    who bears exactly this name; by which names a place is found
npm run gazetteer -- verify [PACK…]     read every byte and compare the checksums

  --alternate-names FILE   for import: GeoNames' table of names by language
  --name NAME              the pack's name; otherwise the first file's. Later packs in the order of names win
  --force                  take the good rows of a file with more than 1 % bad ones
  --credit TEXT, --licence TEXT   whose your own files are
  --base-url URL           for add: another download service than GeoNames' (or GEONAMES_URL)
  --near LAT,LON           for find and explain: with distances
  --packs world|all        for find and explain: the bundled pack alone, or all (default)
  --limit N                for find: at most so many

A table's heading has name, lat, lon and any of: names (apart by |), name_fr, name_en…, class, code, country, admin1, population,
radius_km, id, wikidata, pcode. A row with the id of a known place and no position only adds names to it.
`

const COMMANDS: ReadonlyMap<string, GazetteerCommand> = new Map<string, GazetteerCommand>([
  ['add', runAdd],
  ['import', runImport],
  ['list', runList],
  ['info', runInfo],
  ['remove', runRemove],
  ['find', runFind],
  ['explain', runExplain],
  ['verify', runVerify],
])

runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'alternate-names': { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
      force: { type: 'boolean', default: false },
      credit: { type: 'string' },
      licence: { type: 'string' },
      'base-url': { type: 'string' },
      near: { type: 'string' },
      packs: { type: 'string', default: 'all' },
      limit: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [name, ...words] = positionals
  if (values.help || name === undefined) return void process.stdout.write(HELP)
  const command = COMMANDS.get(name)
  if (!command) throw new AppError('invalid_request', `There is no command ${name}; see npm run gazetteer -- --help`)
  const root = fileURLToPath(new URL('../../', import.meta.url))
  await command({ root, env: readEnv(), words, options: values })
})
