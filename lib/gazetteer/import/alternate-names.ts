import { cut, LONGEST_NAME } from './geonames'
import { cleanText } from './source-place'

/** A row of GeoNames' table of alternate names: a name of a place, or another id of it. */
export type AlternateName =
  | {
      readonly bearer: number
      readonly name: string
      readonly lang: string
      readonly isPreferred: boolean
      readonly kind: 'alternate' | 'abbreviation' | 'historic'
      readonly alias?: never
    }
  | { readonly bearer: number; readonly alias: string }

const FEWEST_COLUMNS = 4
const MOST_COLUMNS = 10
const WHOLE = /^\d+$/
const LANGUAGE = /^[A-Za-z]{2,3}([-_][\w-]{1,16})?$/
const LARGEST_ID = 2 ** 32 - 1
/** Codes in the column of languages that announce no name: addresses, post codes, codes of other lists. */
const NO_NAME = new Set(['link', 'post', 'unlc', 'phon', 'tcid', 'faac', 'iata', 'fr_1793', 'nuts', 'uicn', 'isoalpha'])
const ALIASES: ReadonlyMap<string, readonly [form: RegExp, prefix: string]> = new Map([
  ['wkdt', [/^Q\d{1,12}$/, 'wd:']],
  ['icao', [/^[A-Z0-9]{4}$/, 'ap:']],
])

/**
 * A row of `alternateNamesV2.txt` (geonames.org: id, place, language, name, and flags for preferred, short, colloquial,
 * historic), undefined for one that holds nothing to keep, or what is wrong with it.
 */
export function readAlternateName(line: string): AlternateName | string | undefined {
  const cells = line.split('\t')
  if (cells.length < FEWEST_COLUMNS || cells.length > MOST_COLUMNS) {
    return `${cells.length} columns instead of ${FEWEST_COLUMNS} to ${MOST_COLUMNS}`
  }
  const [, place = '', language = '', written = '', preferred, , colloquial, historic] = cells
  if (!WHOLE.test(place) || !(Number(place) <= LARGEST_ID)) return `"${cut(place)}" is no GeoNames id`
  const name = cleanText(written)
  if (name === '') return 'no name'
  const bearer = Number(place)
  const alias = ALIASES.get(language)
  if (alias) return alias[0].test(name) ? { bearer, alias: alias[1] + name } : undefined
  if (NO_NAME.has(language)) return undefined
  if (name.length > LONGEST_NAME) return `a name of ${name.length} letters`
  const lang = LANGUAGE.test(language) ? language.toLowerCase() : ''
  if (language !== '' && lang === '' && language !== 'abbr') return undefined
  const kind = historic === '1' ? 'historic' : language === 'abbr' ? 'abbreviation' : 'alternate'
  return { bearer, name, lang, isPreferred: preferred === '1' && colloquial !== '1', kind }
}

const KINDS = ['alternate', 'abbreviation', 'historic'] as const
const PART = '\x1e'

/** A row as text without line breaks; `readAlternate` reads it back, without its bearer. */
export function writeAlternate(row: AlternateName): string {
  if (row.alias !== undefined) return `${row.alias}`
  return `${PART}${KINDS.indexOf(row.kind)}${row.isPreferred ? 1 : 0}${row.lang}${PART}${row.name}`
}

export function readAlternate(text: string): AlternateName {
  const [alias = '', flags = '', name = ''] = text.split(PART)
  if (alias !== '') return { bearer: 0, alias }
  const kind = KINDS[Number(flags.charAt(0))] ?? 'alternate'
  return { bearer: 0, name, lang: flags.slice(2), isPreferred: flags.charAt(1) === '1', kind }
}
