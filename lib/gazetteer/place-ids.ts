import { Column } from './column'
import type { PackFile } from './pack-file'
import { type PackMeta, SCHEMES, type Scheme, schemeOf } from './pack-layout'
import { type PlaceId, placeId } from './place'
import { TextTable } from './text-table'

/** Which row has which id, and the rows that other ids lead to. */
export class PlaceIds {
  readonly #ends: PackMeta['schemes']
  readonly #numbers: Column
  readonly #texts: TextTable
  readonly #units: TextTable
  readonly #aliases: TextTable
  readonly #aliasRefs: Column

  constructor(file: PackFile, meta: PackMeta, units: TextTable) {
    this.#ends = meta.schemes
    this.#numbers = new Column(file.section('ids'))
    this.#texts = new TextTable(file.section('id-texts'))
    this.#units = units
    this.#aliases = new TextTable(file.section('aliases'))
    this.#aliasRefs = new Column(file.section('alias-refs'))
  }

  at(ref: number): PlaceId {
    const number = this.#numbers.at(ref)
    const scheme = SCHEMES.find((candidate) => ref < this.#ends[candidate]) ?? 'text'
    if (scheme === 'text') return placeId(this.#texts.at(number))
    return placeId(`${scheme}:${scheme === 'gn' ? number : this.#units.at(number)}`)
  }

  /** The row whose id this is; undefined where there is none. */
  find(id: string): number | undefined {
    const scheme = schemeOf(id)
    const number = this.#numberIn(scheme, id)
    if (number === undefined || !Number.isSafeInteger(number)) return undefined
    const [start, end] = this.rowsOf(scheme)
    const ref = this.#numbers.lowerBound(number, start, end)
    return ref < end && this.#numbers.at(ref) === number ? ref : undefined
  }

  findAlias(alias: string): number | undefined {
    const number = this.#aliases.count === 0 ? undefined : this.#aliases.find(alias)
    return number === undefined ? undefined : this.#aliasRefs.at(number)
  }

  /** Other ids and their rows, by the ids' bytes. */
  *aliases(): Generator<readonly [alias: string, ref: number]> {
    for (let number = 0; number < this.#aliases.count; number++) {
      yield [this.#aliases.at(number), this.#aliasRefs.at(number)]
    }
  }

  /** First row of a scheme's ids, and the row after the last. */
  rowsOf(scheme: Scheme): readonly [start: number, end: number] {
    const before = SCHEMES[SCHEMES.indexOf(scheme) - 1]
    return [before ? this.#ends[before] : 0, this.#ends[scheme]]
  }

  /** The number in a row's id, which ascends within a scheme; for `gn` it is the GeoNames id. */
  numberAt(ref: number): number {
    return this.#numbers.at(ref)
  }

  /** The first row from `from` on whose GeoNames id is at least `number`; close ones are found soonest. */
  seek(number: number, from: number): number {
    const end = this.#ends.gn
    let step = 1
    let low = from
    while (low + step < end && this.#numbers.at(low + step) < number) {
      low += step
      step *= 2
    }
    return this.#numbers.lowerBound(number, low, Math.min(end, low + step + 1))
  }

  #numberIn(scheme: Scheme, id: string): number | undefined {
    if (scheme === 'gn') return /^gn:\d+$/.test(id) ? Number(id.slice(3)) : undefined
    if (scheme === 'text') return this.#texts.find(id)
    return this.#units.find(id.slice(id.indexOf(':') + 1))
  }
}
