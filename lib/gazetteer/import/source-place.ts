import { AppError } from '../../errors'
import type { NameKind } from '../gazetteer'

/** A name as a source tells it; its language is empty where the source gives none. */
export interface SourceName {
  readonly name: string
  readonly kind: NameKind
  readonly lang: string
}

/** One place as a source tells it. Empty codes, a population of 0 and a radius of 0 are unknown. */
export interface SourcePlace {
  /** The id that the pack will know it by. */
  readonly id: string
  readonly name: string
  readonly lng: number
  readonly lat: number
  /** Empty for a row that only adds names to a place of an earlier pack. */
  readonly featureCode: string
  readonly countryCode: string
  readonly admin1Code: string
  readonly admin2Code: string
  readonly population: number
  readonly radiusKm: number
  /** The main name is not among them. */
  readonly names: readonly SourceName[]
  /** Other ids that lead here: `gn:170062`, `wd:Q41183`, `pcode:SY02`. */
  readonly aliases: readonly string[]
}

const FIELD = '\t'
const ITEM = '\x1f'
const PART = '\x1e'
const KINDS: readonly NameKind[] = ['main', 'label', 'alternate', 'abbreviation', 'historic']
// biome-ignore lint/suspicious/noControlCharactersInRegex: names are kept between control characters, so they may hold none
const CONTROL = /[\x00-\x1f\x7f]+/g

/** Text as one line without control characters, so that it can be written between them. */
export function cleanText(text: string): string {
  return text.replace(CONTROL, ' ').trim()
}

/** A place as one line of text; `readSourcePlace` reads it back. */
export function writeSourcePlace(place: SourcePlace): string {
  const { id, name, lng, lat, featureCode, countryCode, admin1Code, admin2Code, population, radiusKm } = place
  const names = place.names.map(writeSourceName).join(ITEM)
  const cells = [id, name, lng, lat, featureCode, countryCode, admin1Code, admin2Code, population, radiusKm]
  return [...cells, names, place.aliases.join(ITEM)].join(FIELD)
}

export function readSourcePlace(line: string): SourcePlace {
  const cells = line.split(FIELD)
  const [id = '', name = '', lng, lat, featureCode = '', countryCode = '', admin1Code = '', admin2Code = ''] = cells
  const [population, radiusKm, names = '', aliases = ''] = cells.slice(8)
  return {
    id,
    name,
    lng: Number(lng),
    lat: Number(lat),
    featureCode,
    countryCode,
    admin1Code,
    admin2Code,
    population: Number(population),
    radiusKm: Number(radiusKm),
    names: names === '' ? [] : names.split(ITEM).map(readSourceName),
    aliases: aliases === '' ? [] : aliases.split(ITEM),
  }
}

function writeSourceName({ name, kind, lang }: SourceName): string {
  return KINDS.indexOf(kind) + lang + PART + name
}

function readSourceName(text: string): SourceName {
  const end = text.indexOf(PART)
  const kind = KINDS[text.charCodeAt(0) - 48]
  if (!kind) throw new AppError('unavailable', `A temporary file of this import was altered at "${text}"`)
  return { kind, lang: text.slice(1, end), name: text.slice(end + 1) }
}
