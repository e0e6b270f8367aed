import { AppError } from '../../errors'
import { orderOfId } from '../pack-layout'
import { AlphabetCount } from '../write/count-alphabet'
import { LONGEST_RECORD, Sorter } from '../write/sorter'
import { type AlternateName, readAlternate, writeAlternate } from './alternate-names'
import { readSourcePlace, type SourcePlace, writeSourcePlace } from './source-place'

/** What sources say about one place. */
export interface Collected {
  /** The last source's row, with the names and other ids of all. */
  readonly place: SourcePlace
  readonly alternates: readonly AlternateName[]
  /** Rows that said the same before, the first one first. */
  readonly replaced: readonly SourcePlace[]
}

const PLACE = 0
const ALTERNATE = 1
/** Scheme, number or terminated text, kind of record, order of arrival. */
const HEAD_BYTES = 1 + 4 + 1 + 1 + 4

/** Gathers places and their names from any number of sources in bounded memory, and gives them back by ascending id. */
export class PlaceCollection {
  readonly letters = new AlphabetCount()
  /** Places taken, with those that others replace. */
  places = 0
  /** Names of places that no source has. */
  orphans = 0
  readonly #sorter: Sorter
  /** The ids of places that go by another than their GeoNames number. */
  readonly #idOf = new Map<number, string>()
  #order = 0

  constructor(folder: string) {
    this.#sorter = new Sorter(folder)
  }

  add(place: SourcePlace): void {
    this.places++
    this.letters.add(place.name)
    for (const { name } of place.names) this.letters.add(name)
    for (const alias of place.aliases) if (alias.startsWith('gn:')) this.#idOf.set(Number(alias.slice(3)), place.id)
    this.#push(place.id, PLACE, writeSourcePlace(place))
  }

  /** Sources of places come before those of names, so that a unit's names find it by its number. */
  addAlternate(row: AlternateName): void {
    if (row.alias === undefined) this.letters.add(row.name)
    this.#push(this.#idOf.get(row.bearer) ?? `gn:${row.bearer}`, ALTERNATE, writeAlternate(row))
  }

  *collected(): Generator<Collected> {
    let id: Buffer = Buffer.alloc(0)
    let rows: SourcePlace[] = []
    let alternates: AlternateName[] = []
    for (const { bytes, start, end } of this.#sorter.sorted()) {
      const idEnd = endOfId(bytes, start)
      const isSame = idEnd - start === id.length && bytes.compare(id, 0, id.length, start, idEnd) === 0
      if (!isSame) {
        yield* this.#close(rows, alternates)
        rows = []
        alternates = []
        id = Buffer.from(bytes.subarray(start, idEnd))
      }
      const text = bytes.toString('utf8', idEnd + 5, end)
      if (bytes[idEnd] === PLACE) rows.push(readSourcePlace(text))
      else if (rows.length > 0) alternates.push(readAlternate(text))
      else this.orphans++
    }
    yield* this.#close(rows, alternates)
  }

  *#close(rows: readonly SourcePlace[], alternates: readonly AlternateName[]): Generator<Collected> {
    const last = rows.at(-1)
    if (!last) return
    const replaced = rows.slice(0, -1)
    const place = replaced.length === 0 ? last : replaced.reduceRight(withNamesOf, last)
    yield { place, alternates, replaced }
  }

  #push(id: string, kind: number, text: string): void {
    const { scheme, number, text: idText } = orderOfId(id)
    const most = HEAD_BYTES + (idText.length + text.length) * 3
    if (most > LONGEST_RECORD) throw new AppError('too_large', `The place ${id} has too many names`)
    const { bytes, at: start } = this.#sorter.reserve(most)
    let at = start
    bytes[at++] = scheme
    if (idText === '') at = bytes.writeUInt32BE(number, at)
    else {
      at += bytes.write(idText, at, 'utf8')
      bytes[at++] = 0
    }
    bytes[at++] = kind
    at = bytes.writeUInt32BE(this.#order++ >>> 0, at)
    at += bytes.write(text, at, 'utf8')
    this.#sorter.push(at - start)
  }
}

/** GeoNames numbers take four bytes, other ids end with a zero. */
function endOfId(bytes: Buffer, start: number): number {
  return bytes[start] === 0 ? start + 5 : bytes.indexOf(0, start + 1) + 1
}

function withNamesOf(place: SourcePlace, earlier: SourcePlace): SourcePlace {
  const own: readonly string[] = [place.name, ...place.names.map(({ name }) => name)]
  const names = [{ name: earlier.name, kind: 'alternate' as const, lang: '' }, ...earlier.names]
  return {
    ...place,
    names: [...place.names, ...names.filter(({ name }) => !own.includes(name))],
    aliases: [...new Set([...place.aliases, ...earlier.aliases])],
  }
}
