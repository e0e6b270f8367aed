import { readAlias, readCustomRow } from './custom-place'
import type { TakeLine } from './each-line'
import type { SourceName, SourcePlace } from './source-place'

type Column =
  | 'id'
  | 'geonamesId'
  | 'name'
  | 'lat'
  | 'lon'
  | 'kind'
  | 'code'
  | 'country'
  | 'admin1'
  | 'admin2'
  | 'population'
  | 'radiusKm'
  | 'names'
  | 'wikidata'
  | 'pcode'

/** What headings mean; the first that a table has counts. */
const HEADINGS: readonly (readonly [column: Column, headings: readonly string[]])[] = [
  ['id', ['id']],
  ['geonamesId', ['geonameid', 'geonames_id']],
  ['name', ['name', 'title', 'toponym', 'nom']],
  ['lat', ['lat', 'latitude', 'y']],
  ['lon', ['lon', 'lng', 'long', 'longitude', 'x']],
  ['kind', ['class', 'feature_class', 'type', 'kind']],
  ['code', ['code', 'feature_code']],
  ['country', ['country', 'country_code', 'countrycode', 'iso2', 'pays']],
  ['admin1', ['admin1', 'admin1_code', 'adm1']],
  ['admin2', ['admin2', 'admin2_code', 'adm2']],
  ['population', ['population', 'pop']],
  ['radiusKm', ['radius_km', 'radius']],
  ['names', ['names', 'alternate_names', 'alternatenames', 'other_names']],
  ['wikidata', ['wikidata', 'wikidata_id', 'qid']],
  ['pcode', ['pcode', 'p_code', 'ocha_pcode', 'admin2pcode', 'admin1pcode']],
]

const LANGUAGE_COLUMN = /^name[_:-]([a-z]{2,3})$/
const LONGEST_RECORD = 1 << 16

/** Reads rows under a heading, cells apart by tabs, commas or semicolons, in quotes where they hold such a sign (RFC 4180). */
export class DelimitedReader {
  readonly #pack: string
  readonly #takeRow: (line: number, row: SourcePlace | string) => void
  #delimiter = ''
  #columns: ReadonlyMap<Column, number> = new Map()
  #languages: readonly (readonly [column: number, lang: string])[] = []
  #width = 0
  #open = ''
  #openLine = 0

  constructor(pack: string, takeRow: (line: number, row: SourcePlace | string) => void) {
    this.#pack = pack
    this.#takeRow = takeRow
  }

  readonly take: TakeLine = (line, text, problem) => {
    if (text === undefined) {
      this.#takeRow(line, problem ?? 'unreadable')
      return
    }
    const record = this.#open === '' ? text : `${this.#open}\n${text}`
    const first = this.#open === '' ? line : this.#openLine
    this.#open = ''
    if (hasOpenQuote(record)) {
      if (record.length > LONGEST_RECORD) this.#takeRow(first, 'a quote that nothing closes')
      else [this.#open, this.#openLine] = [record, first]
      return
    }
    if (this.#delimiter === '') this.#readHeading(record)
    else this.#takeRow(first, this.#readRow(record))
  }

  get hasHeading(): boolean {
    return this.#delimiter !== ''
  }

  finish(): void {
    if (this.#open !== '') this.#takeRow(this.#openLine, 'a quote that nothing closes')
  }

  /** The heading's problem goes for the whole file; undefined when there is none. */
  get problem(): string | undefined {
    const missing = (['name', 'lat', 'lon'] as const).filter((column) => !this.#columns.has(column))
    if (this.#columns.has('id') && this.#columns.has('names')) return undefined
    return missing.length === 0 ? undefined : `the heading lacks ${missing.join(', ')}`
  }

  #readHeading(record: string): void {
    this.#delimiter = ['\t', ';', ','].reduce((best, sign) =>
      countOf(record, sign) > countOf(record, best) ? sign : best,
    )
    const headings = splitRecord(record, this.#delimiter).map((heading) => heading.trim().toLowerCase())
    this.#width = headings.length
    const columns = new Map<Column, number>()
    for (const [column, known] of HEADINGS) {
      const at = known.map((heading) => headings.indexOf(heading)).find((index) => index >= 0)
      if (at !== undefined) columns.set(column, at)
    }
    this.#columns = columns
    this.#languages = headings.flatMap((heading, i) => {
      const lang = LANGUAGE_COLUMN.exec(heading)?.[1]
      return lang === undefined ? [] : [[i, lang] as const]
    })
  }

  #readRow(record: string): SourcePlace | string {
    const cells = splitRecord(record, this.#delimiter)
    if (cells.length > this.#width) return `${cells.length} cells under ${this.#width} headings`
    const cell = (column: Column) => (cells[this.#columns.get(column) ?? -1] ?? '').trim()
    const names = [...this.#namesByLanguage(cells), ...splitNames(cell('names'))]
    const aliases = [readAlias('wikidata', cell('wikidata')), readAlias('pcode', cell('pcode'))]
    const number = cell('geonamesId')
    return readCustomRow(
      {
        id: cell('id') || (number === '' ? '' : `gn:${number}`),
        name: cell('name'),
        lat: cell('lat'),
        lon: cell('lon'),
        kind: cell('kind'),
        code: cell('code'),
        country: cell('country'),
        admin1: cell('admin1'),
        admin2: cell('admin2'),
        population: cell('population'),
        radiusKm: cell('radiusKm'),
        names,
        aliases: aliases.filter((alias) => alias !== undefined),
      },
      this.#pack,
    )
  }

  /** A name in a language of its own column; the interface's two languages make it a label. */
  #namesByLanguage(cells: readonly string[]): SourceName[] {
    return this.#languages.flatMap(([column, lang]) => {
      const kind = lang === 'fr' || lang === 'en' ? ('label' as const) : ('alternate' as const)
      return cells[column]?.trim() ? [{ name: cells[column].trim(), kind, lang }] : []
    })
  }
}

/** Names apart by `|` or `;`. */
function splitNames(cell: string): SourceName[] {
  if (cell === '') return []
  return cell.split(/[|;]/).map((name) => ({ name, kind: 'alternate', lang: '' }))
}

function splitRecord(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter)
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let i = 0; i < record.length; i++) {
    const sign = record.charAt(i)
    if (isQuoted && sign === '"' && record.charAt(i + 1) === '"') {
      cell += '"'
      i++
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) {
      isQuoted = !isQuoted
      if (isQuoted) cell = ''
    } else if (sign === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  return [...cells, cell]
}

/** Quotes open a cell only at its beginning, but an odd number of them is always one too few. */
function hasOpenQuote(record: string): boolean {
  return countOf(record, '"') % 2 === 1
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}
