import { alternateKind } from './alternate-kind'
import { cleanText, type SourceName, type SourcePlace } from './source-place'
import { isCountryCode, unitId, usableCode } from './unit-id'

const COLUMNS = 19
const WHOLE = /^\d+$/
const DEGREES = /^-?\d+(\.\d+)?$/
const FEATURE_CLASS = /^[AHLPRSTUV]$/
const FEATURE_CODE = /^[A-Z0-9]{1,10}$/
const LARGEST_ID = 2 ** 32 - 1
/** No place has more people; a larger number is a slip of columns. */
const MOST_PEOPLE = 2 ** 32 - 1
export const LONGEST_NAME = 300

/**
 * A row of a GeoNames dump (geonames.org, "The main 'geoname' table": 19 columns separated by tabs), or what is wrong
 * with it. Countries and first and second-level units take their code for an id, their number becomes an alias.
 */
export function readGeonamesRow(line: string): SourcePlace | string {
  const cells = line.split('\t')
  if (cells.length !== COLUMNS) return `${cells.length} columns instead of ${COLUMNS}`
  const [number = '', name = '', ascii = '', alternates = '', lat = '', lng = ''] = cells
  const [featureClass = '', code = '', countryCode = '', , admin1 = '', admin2 = '', , , people = ''] = cells.slice(6)
  if (!WHOLE.test(number) || !(Number(number) <= LARGEST_ID)) return `"${cut(number)}" is no GeoNames id`
  if (!isDegrees(lat, 90) || !isDegrees(lng, 180)) return `"${cut(lat)}, ${cut(lng)}" is no latitude and longitude`
  const main = cleanText(name) || cleanText(ascii)
  if (main === '') return 'no name'
  if (main.length > LONGEST_NAME) return `a name of ${main.length} letters`
  if (featureClass !== '' && !FEATURE_CLASS.test(featureClass)) return `"${cut(featureClass)}" is no feature class`
  if (code !== '' && !FEATURE_CODE.test(code)) return `"${cut(code)}" is no feature code`
  if (countryCode !== '' && !isCountryCode(countryCode)) return `"${cut(countryCode)}" is no country code`
  if (people !== '' && !(WHOLE.test(people) && Number(people) <= MOST_PEOPLE))
    return `"${cut(people)}" is no population`
  const population = Number(people)
  const admin1Code = countryCode === '' ? '' : usableCode(admin1)
  const admin2Code = admin1Code === '' ? '' : usableCode(admin2)
  const featureCode = featureCodeOf(featureClass, code)
  const own = `gn:${Number(number)}`
  const unit = unitId({ featureCode, countryCode, admin1Code, admin2Code })
  return {
    id: unit ?? own,
    name: main,
    lng: Number(lng),
    lat: Number(lat),
    featureCode,
    countryCode,
    admin1Code,
    admin2Code,
    population,
    radiusKm: 0,
    names: readAlternates(main, ascii, alternates, { name: main, countryCode, population }),
    aliases: unit === undefined ? [] : [own],
  }
}

/** A class without a code is a place of that class; one without either is most often a populated place. */
function featureCodeOf(featureClass: string, code: string): string {
  if (featureClass === '') return 'P.PPL'
  return code === '' ? `${featureClass}.${featureClass === 'P' ? 'PPL' : 'UNK'}` : `${featureClass}.${code}`
}

function readAlternates(
  main: string,
  ascii: string,
  alternates: string,
  bearer: Parameters<typeof alternateKind>[1],
): readonly SourceName[] {
  const names: SourceName[] = []
  if (ascii !== main && ascii !== '' && ascii.length <= LONGEST_NAME) {
    names.push({ name: cleanText(ascii), kind: 'alternate', lang: '' })
  }
  if (alternates === '') return names
  for (const alternate of alternates.split(',')) {
    const name = cleanText(alternate)
    const kind = name.length <= LONGEST_NAME && name !== ascii ? alternateKind(name, bearer) : undefined
    if (kind) names.push({ name, kind, lang: '' })
  }
  return names
}

function isDegrees(text: string, limit: number): boolean {
  return DEGREES.test(text) && Math.abs(Number(text)) <= limit
}

export function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
