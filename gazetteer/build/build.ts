import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { worldPackPath } from '../../lib/gazetteer/load-gazetteer'
import { Pack } from '../../lib/gazetteer/pack'
import { writePack } from '../../lib/gazetteer/write-pack'
import { type AdminGeometry, addCountries, addFirstLevel, addSecondLevel } from './admin'
import { addAirfields } from './airfields'
import { readCldr } from './cldr'
import { type Drafts, finishDraft } from './draft'
import { addSettlements } from './settlements'
import { openSources } from './sources'
import { readTaggedNames } from './tagged-names'

const { values } = parseArgs({ options: { cache: { type: 'string' } } })
const sources = openSources(values.cache ?? join(tmpdir(), 'lieudit-gazetteer'))
const root = process.cwd()

const drafts: Drafts = new Map()
const tagged = readTaggedNames(sources)
const cldr = readCldr(sources)
const geometry: AdminGeometry = new Map()

addSettlements(drafts, sources, tagged)
addCountries(drafts, tagged, cldr, geometry)
addFirstLevel(drafts, sources, tagged, cldr, geometry)
addSecondLevel(drafts, sources, geometry)
addAirfields(drafts, sources)

const bytes = writePack('world', [...drafts.values()].map(finishDraft))
const path = worldPackPath(root)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(path, bytes)
const { info } = new Pack(bytes, path)
process.stdout.write(`${path}: ${info.places} places, ${info.names} names, ${bytes.length} bytes, ${info.version}\n`)
