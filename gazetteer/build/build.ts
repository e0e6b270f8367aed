import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { worldPackPath } from '../../lib/gazetteer/load-gazetteer'
import { Pack } from '../../lib/gazetteer/pack'
import { writePack } from '../../lib/gazetteer/write-pack'
import { addCountries, addUnits } from './admin'
import { addAirfields, nameAirfields } from './airfields'
import { assignUnits } from './assign-units'
import { readCldr } from './cldr'
import { countryCheck } from './country-check'
import { WORLD_CREDITS } from './credits'
import { addCurated, readPressNames } from './curated'
import { type Drafts, finishDraft } from './draft'
import { mergeDuplicates } from './merge-duplicates'
import { addSettlements } from './settlements'
import { buildShapes } from './shapes'
import { readShapeSources, writeShapes } from './shapes/shape-files'
import { openSources } from './sources'
import { readTaggedNames } from './tagged-names'
import { readGeometry, readShapes } from './written-geometry'

/**
 * Compiles `gazetteer/world` from the pinned sources and the curated tables: npm run gazetteer:build
 * `--cache DIR` keeps the fetched sources there; `--keep-shapes` leaves the polygons as they are (half a minute less).
 */
const { values } = parseArgs({ options: { cache: { type: 'string' }, 'keep-shapes': { type: 'boolean' } } })
const root = process.cwd()
const shapesFolder = join(root, 'gazetteer', 'world', 'shapes')
const tables = join(root, 'gazetteer', 'tables')
const sources = openSources(values.cache ?? join(tmpdir(), 'lieudit-gazetteer'))

if (!values['keep-shapes']) writeShapes(buildShapes(readShapeSources(sources)), shapesFolder)
const geometry = readGeometry(shapesFolder)
const outsideKm = countryCheck(readShapes(join(shapesFolder, 'countries.json.br')))

const drafts: Drafts = new Map()
const tagged = readTaggedNames(sources)
const cldr = readCldr(sources)
addSettlements(drafts, sources, tagged)
addCountries(drafts, tagged, cldr, geometry)
addUnits(drafts, { sources, tagged, cldr, geometry, pressNames: readPressNames(tables) })
addAirfields(drafts, sources)
addCurated(drafts, tables, outsideKm)
nameAirfields(drafts)
assignUnits(drafts, shapesFolder)
for (const line of mergeDuplicates(drafts)) process.stdout.write(`merged ${line}\n`)

const bytes = writePack('world', [...drafts.values()].map(finishDraft), WORLD_CREDITS)
const path = worldPackPath(root)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, bytes)
const { info } = new Pack(bytes, path)
process.stdout.write(`${path}: ${info.places} places, ${info.names} names, ${bytes.length} bytes, ${info.version}\n`)
