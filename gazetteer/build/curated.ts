import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDraft, addName, type Draft, type Drafts, setLabel } from './draft'
import { readTable, type TableRow } from './read-table'

/** Answers how far a point lies outside a country, in km: 0 inside, undefined where the country has no polygon. */
export type OutsideKm = (countryCode: string, lng: number, lat: number) => number | undefined

const COUNTRY_COLUMNS = [
  'code',
  'name_fr',
  'name_en',
  'names_fr',
  'names_en',
  'names_other',
  'abbreviations',
  'demonyms_fr',
  'demonyms_en',
]
const ADMIN_COLUMNS = ['id', 'name_fr', 'name_en', 'names', 'abbreviations', 'demonyms_fr', 'demonyms_en']
const NAME_COLUMNS = ['id', 'name_fr', 'name_en', 'names', 'abbreviations', 'source']
const PLACE_COLUMNS = ['id', 'name', 'name_fr', 'name_en', 'code', 'lat', 'lon', 'radius_km', 'country', 'source']

const CODE = /^[AHLPRSTUV]\.[A-Z0-9]{1,6}$/
/** Borders are simplified, and coasts have piers and islets. */
const TOLERANCE_KM = 8
/** Polygons leave the smallest islands out. */
const ISLAND = /^T\.(ISL|ATOL|RK|VLC)/
const ISLAND_KM = 100

/** Adds what the curated tables say, in the folder's order. Throws one error that names file and line of every wrong row. */
export function addCurated(drafts: Drafts, folder: string, outsideKm: OutsideKm): void {
  const problems: string[] = []
  const each = (file: string, columns: readonly string[], apply: (row: TableRow) => string | undefined) => {
    const path = join(folder, file)
    if (!existsSync(path)) return
    for (const row of readTable(readFileSync(path, 'utf8'), file, columns)) {
      const problem = apply(row)
      if (problem !== undefined) problems.push(`${row.where}: ${problem}`)
    }
  }
  const places = join(folder, 'places')
  const files = existsSync(places) ? readdirSync(places).filter((file) => file.endsWith('.tsv')) : []
  for (const file of files.sort()) each(join('places', file), PLACE_COLUMNS, (row) => addPlace(drafts, row, outsideKm))
  each('countries.tsv', COUNTRY_COLUMNS, (row) => addToPlace(drafts, `ctry:${row.cell('code')}`, row))
  each('admin.tsv', ADMIN_COLUMNS, (row) => addToPlace(drafts, row.cell('id'), row))
  each('names.tsv', NAME_COLUMNS, (row) => addToPlace(drafts, row.cell('id'), row))
  if (problems.length > 0)
    throw new Error(`The curated tables have ${problems.length} wrong rows:\n${problems.join('\n')}`)
}

/** What `admin.tsv` calls each unit, for placing those that the sources name otherwise. */
export function readPressNames(folder: string): ReadonlyMap<string, readonly string[]> {
  const path = join(folder, 'admin.tsv')
  const rows = existsSync(path) ? readTable(readFileSync(path, 'utf8'), 'admin.tsv', ADMIN_COLUMNS) : []
  return new Map(rows.map((row) => [row.cell('id'), [row.cell('name_fr'), row.cell('name_en'), ...row.list('names')]]))
}

function addToPlace(drafts: Drafts, id: string, row: TableRow): string | undefined {
  const draft = drafts.get(id)
  if (!draft) return `there is no place with the id ${id}`
  addPressNames(draft, row)
  return undefined
}

/** One function for all tables: a table without one of these columns has empty cells there. */
function addPressNames(draft: Draft, row: TableRow): void {
  for (const lang of ['fr', 'en'] as const) {
    const label = row.cell(`name_${lang}`)
    if (label !== '') setLabel(draft, lang, label)
    for (const name of row.list(`names_${lang}`)) addName(draft, name, 'alternate', lang)
    for (const name of row.list(`demonyms_${lang}`)) draft.demonyms.push({ name, lang })
  }
  addName(draft, row.cell('name_ar'), 'alternate', 'ar')
  for (const name of [...row.list('names'), ...row.list('names_other')]) addName(draft, name, 'alternate')
  for (const name of row.list('abbreviations')) addName(draft, name, 'abbreviation')
}

function addPlace(drafts: Drafts, row: TableRow, outsideKm: OutsideKm): string | undefined {
  const id = row.cell('id')
  const [lat, lng, radiusKm] = [row.number('lat'), row.number('lon'), row.number('radius_km')]
  const [countryCode, featureCode, admin1Code] = [row.cell('country'), row.cell('code'), row.cell('admin1')]
  if (!/^ld:[a-z0-9-]+$/.test(id)) return `${id} must be ld: and a slug of small letters, digits and hyphens`
  if (drafts.has(id)) return `${id} stands in the tables twice`
  if (row.cell('name') === '') return `${id} has no name`
  if (row.cell('source') === '') return `${id} names no source`
  if (!CODE.test(featureCode)) return `${id} has "${featureCode}" for a GeoNames class and code, such as P.PPL`
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return `${id} lies off the globe at ${lat}, ${lng}`
  if (!(radiusKm > 0)) return `${id} needs a radius_km above 0`
  if (countryCode !== '' && !drafts.has(`ctry:${countryCode}`)) return `${id} is in an unknown country ${countryCode}`
  if (admin1Code !== '' && !drafts.has(`adm1:${countryCode}.${admin1Code}`)) {
    return `${id} is in an unknown unit ${countryCode}.${admin1Code}`
  }
  const outside = countryCode === '' || isWater(featureCode) ? 0 : (outsideKm(countryCode, lng, lat) ?? 0)
  if (outside > toleranceKm(featureCode, radiusKm)) return `${id} lies ${Math.round(outside)} km outside ${countryCode}`
  const place = { id, name: row.cell('name'), lng, lat, radiusKm, featureCode, population: row.number('population', 0) }
  const unit = { countryCode: countryCode || undefined, admin1Code: admin1Code || undefined }
  addPressNames(addDraft(drafts, { ...place, ...unit }), row)
  return undefined
}

/** The middle of a wide region may lie in a bay. */
function toleranceKm(featureCode: string, radiusKm: number): number {
  return ISLAND.test(featureCode) ? ISLAND_KM : TOLERANCE_KM + Math.min(radiusKm / 4, 60)
}

/** A bay or a gulf of a country lies off its land. */
function isWater(featureCode: string): boolean {
  return featureCode.startsWith('H.') || featureCode.startsWith('U.')
}
