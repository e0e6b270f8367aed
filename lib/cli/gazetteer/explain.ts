import { AppError } from '../../errors'
import type { Gazetteer } from '../../gazetteer/gazetteer'
import { loadGazetteer } from '../../gazetteer/load-gazetteer'
import { nameKeys, whyNoKeys } from '../../gazetteer/name-keys'
import { placeId } from '../../gazetteer/place'
import { distanceKm } from '../../geo/distance-km'
import type { LngLat } from '../../geo/lng-lat'
import { formatTable } from '../format-table'
import { readPacks } from '../packs-option'
import { type GazetteerContext, print } from './command'
import { PLACE_HEADINGS, placeCells } from './place-cells'
import { readNear } from './read-near'

const ID = /^(gn|ctry|adm1|adm2|ap|ld|x|wd|pcode):\S+$/

/** How a name is looked up and whom it finds; or by which names a place is found. */
export function runExplain({ root, env, words, options }: GazetteerContext): void {
  const name = words.join(' ')
  if (name === '') throw new AppError('invalid_request', 'explain needs a name or an id such as gn:170063')
  const gazetteer = loadGazetteer({ packs: readPacks(options.packs), dataDir: env.DATA_DIR, root })
  const near = readNear(options.near)
  print(ID.test(name) ? explainPlace(gazetteer, name, near) : explainName(gazetteer, name, near))
}

function explainName(gazetteer: Gazetteer, name: string, near: LngLat | undefined): string {
  const keys = nameKeys(name)
  if (keys.length === 0) return `${name} is not looked up: ${whyNoKeys(name)}\n`
  return keys.map((key) => explainKey(gazetteer, key, near)).join('')
}

function explainKey(gazetteer: Gazetteer, key: string, near: LngLat | undefined): string {
  const matches = gazetteer.find(key)
  if (matches.length === 0) return `"${key}": no pack has this name. Names like it: npm run gazetteer -- find ${key}\n`
  const rows = matches.map(({ ref, kind, lang }) => {
    const km = near && distanceKm(near, gazetteer.point(ref))
    return { km, cells: [lang === undefined ? kind : `${kind} ${lang}`, ...placeCells(gazetteer, ref, km)] }
  })
  if (near) rows.sort((a, b) => (a.km ?? 0) - (b.km ?? 0))
  const table = formatTable(
    ['as', ...PLACE_HEADINGS],
    rows.map(({ cells }) => cells),
  )
  return `"${key}": ${matches.length === 1 ? 'one place' : `${matches.length} places`}\n${table}`
}

function explainPlace(gazetteer: Gazetteer, id: string, near: LngLat | undefined): string {
  const ref = gazetteer.byId(placeId(id))
  if (ref === undefined) return `No pack has a place with the id ${id}\n`
  const km = near && distanceKm(near, gazetteer.point(ref))
  const rows = new Map(
    gazetteer.namesOf(ref).map(({ key, kind, lang = '' }) => [`${key} ${kind} ${lang}`, [key, kind, lang]]),
  )
  const names = [...rows.values()]
  const place = formatTable(PLACE_HEADINGS, [placeCells(gazetteer, ref, km)])
  return `${place}\n${names.length > 0 ? formatTable(['found as', 'kind', 'language'], names) : 'too many names to list\n'}`
}
