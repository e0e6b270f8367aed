import { createHash } from 'node:crypto'
import { foldKey } from '../../text/fold'
import { placeId } from '../place'
import { readFeatureCode } from './class-words'
import { cut, LONGEST_NAME } from './geonames'
import { cleanText, type SourceName, type SourcePlace } from './source-place'
import { isCountryCode, unitId, usableCode } from './unit-id'

/** What a row of one's own says, as written. Empty is unknown. */
export interface CustomRow {
  readonly id: string
  readonly name: string
  readonly lat: string
  readonly lon: string
  readonly kind: string
  readonly code: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: string
  readonly radiusKm: string
  readonly names: readonly SourceName[]
  readonly aliases: readonly string[]
}

const KNOWN_ID = /^(gn|ctry|adm1|adm2|ap|ld|x):/
const DEGREES = /^[+-]?\d+(\.\d+)?$/
const WHOLE = /^\d{1,10}$/
const RADIUS = /^\d+(\.\d+)?$/
const WIDEST_KM = 20_000
const LARGEST = 2 ** 32 - 1

/**
 * A row of one's own as a place of the pack, or what is wrong with it. An id of a known form is that place; a row with
 * such an id and no position only adds names to it. Any other id is the pack's own, `x:PACK/ID`; without one, the name
 * and the position make one that stays when rows are moved.
 */
export function readCustomRow(row: CustomRow, pack: string): SourcePlace | string {
  const names = row.names.map((name) => ({ ...name, name: cleanText(name.name) })).filter(({ name }) => name !== '')
  const name = cleanText(row.name) || (names[0]?.name ?? '')
  const isKnown = KNOWN_ID.test(row.id)
  if (isKnown && !isPlaceId(row.id)) return `"${cut(row.id)}" is no id such as gn:170063, ctry:SY or adm1:SY.09`
  if (name === '') return 'no name'
  const tooLong = [name, ...names.map((other) => other.name)].find(({ length }) => length > LONGEST_NAME)
  if (tooLong !== undefined) return `a name of ${tooLong.length} letters`
  if (row.lat === '' && row.lon === '' && isKnown) return nameRow(row, name, names)

  const [lat, lng] = [Number(row.lat), Number(row.lon)]
  const isOnGlobe = DEGREES.test(row.lat) && DEGREES.test(row.lon) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180
  if (!isOnGlobe) return `"${cut(row.lat)}, ${cut(row.lon)}" is no latitude and longitude`
  const featureCode = readFeatureCode(row.kind, row.code)
  if (featureCode === undefined) return `"${cut(row.kind || row.code)}" is no class such as P, P.PPL or village`
  const countryCode = row.country.toUpperCase()
  if (countryCode !== '' && !isCountryCode(countryCode)) return `"${cut(row.country)}" is no country code such as SY`
  const population = row.population.replace(/[\s,_']/g, '')
  if (population !== '' && !(WHOLE.test(population) && Number(population) <= LARGEST)) {
    return `"${cut(row.population)}" is no population`
  }
  if (row.radiusKm !== '' && !(RADIUS.test(row.radiusKm) && Number(row.radiusKm) <= WIDEST_KM)) {
    return `"${cut(row.radiusKm)}" is no radius in kilometres`
  }
  const admin1Code = countryCode === '' ? '' : usableCode(row.admin1)
  const admin2Code = admin1Code === '' ? '' : usableCode(row.admin2)
  const codes = { featureCode, countryCode, admin1Code, admin2Code }
  const own = ownId(row, name, pack)
  const unit = isKnown ? undefined : unitId(codes)
  return {
    id: unit ?? own,
    name,
    lng,
    lat,
    ...codes,
    population: Number(population),
    radiusKm: Number(row.radiusKm),
    names,
    aliases: [...row.aliases, ...(unit === undefined || row.id === '' ? [] : [own])],
  }
}

function nameRow(row: CustomRow, name: string, names: readonly SourceName[]): SourcePlace {
  const nothing = { lng: 0, lat: 0, featureCode: '', countryCode: '', admin1Code: '', admin2Code: '', population: 0 }
  const own = { name, kind: 'alternate' as const, lang: '' }
  return { id: row.id, name, ...nothing, radiusKm: 0, names: [own, ...names], aliases: row.aliases }
}

function ownId({ id, lat, lon }: CustomRow, name: string, pack: string): string {
  if (KNOWN_ID.test(id)) return id
  if (id !== '') return `x:${pack}/${encodeURIComponent(id).slice(0, 120)}`
  const slug = foldKey(name).replaceAll(' ', '-').slice(0, 60)
  const hash = createHash('sha256').update(`${name}\n${lat}\n${lon}`).digest('hex').slice(0, 8)
  return `x:${pack}/${encodeURIComponent(slug)}-${hash}`
}

function isPlaceId(id: string): boolean {
  try {
    placeId(id)
    return true
  } catch {
    return false
  }
}

/** Another source's id as an alias: Wikidata's by `Q…` or its address, OCHA's P-codes; undefined for others. */
export function readAlias(kind: 'wikidata' | 'pcode', text: string): string | undefined {
  const pattern = kind === 'wikidata' ? /(?:^|\/|:)(Q\d{1,12})$/ : /^([A-Za-z]{2,3}[0-9A-Za-z]{1,16})$/
  const found = pattern.exec(text.trim())?.[1]
  if (found === undefined) return undefined
  return kind === 'wikidata' ? `wd:${found}` : `pcode:${found.toUpperCase()}`
}
