import { type LngLat, lngLat } from '../geo/lng-lat'
import { createAlphabet } from './alphabet'
import { Column } from './column'
import { FirstWords } from './first-words'
import type { PackContents, PackInfo } from './gazetteer'
import { KeyIndex } from './key-index'
import { openPackBytes, type PackFile } from './pack-file'
import { refusePack } from './pack-header'
import { type PackMeta, packMetaSchema, readDegrees, readRadius } from './pack-layout'
import type { Place, PlaceId } from './place'
import { PlaceIds } from './place-ids'
import { PlaceNames } from './place-names'
import { TextTable } from './text-table'
import { readUnit, type Unit } from './unit'

/** Radii are one byte. */
const RADII = Array.from({ length: 256 }, (_, step) => readRadius(step))

/** One compiled pack, read straight from its bytes; refs here are its own, from 0. */
export class Pack {
  readonly info: PackInfo
  readonly contents: PackContents
  readonly languages: readonly string[]
  readonly ids: PlaceIds
  readonly names: KeyIndex
  readonly demonyms: KeyIndex
  /** Undefined in a pack that was written without. */
  readonly romanised: KeyIndex | undefined
  readonly firstWords: FirstWords
  readonly #meta: PackMeta
  readonly #lng: Column
  readonly #lat: Column
  readonly #featureCodes: Column
  readonly #unit: Column
  readonly #units: TextTable
  readonly #unitCache: (Unit | undefined)[] = []
  readonly #population: Column
  readonly #largePopulation: Column
  readonly #radius: Column
  readonly #placeNames: PlaceNames
  readonly #labels: readonly (readonly [lang: 'fr' | 'en', refs: Column, texts: TextTable])[]

  /**
   * Takes an open file or a pack's bytes. Throws `AppError('unsupported')` when they are no whole, unaltered pack of this
   * version; `label` names the file.
   */
  constructor(source: PackFile | Uint8Array, label: string) {
    const file = source instanceof Uint8Array ? openPackBytes(source, label) : source
    const column = (name: string) => new Column(file.section(name))
    const texts = (name: string) => new TextTable(file.section(name))
    this.#meta = readMeta(file, label)
    const alphabet = createAlphabet(this.#meta.alphabet)
    const index = (keys: string, blocks: string, tops: string) =>
      new KeyIndex(file.section(keys), file.section(blocks), file.whole(tops), alphabet)
    const { name, places, names, classes, countries, credits } = this.#meta
    this.info = { name, version: file.hash.slice(0, 16), places, names }
    this.contents = { classes, countries, credits, byteLength: file.byteLength }
    this.languages = this.#meta.languages
    this.names = index('keys', 'key-blocks', 'key-tops')
    this.demonyms = index('demonyms', 'demonym-blocks', 'demonym-tops')
    if (file.has('romanised')) this.romanised = index('romanised', 'romanised-blocks', 'romanised-tops')
    this.firstWords = new FirstWords(file.whole('first-words'))
    this.#lng = column('lng')
    this.#lat = column('lat')
    this.#featureCodes = column('feature-codes')
    this.#unit = column('unit')
    this.#units = texts('units')
    this.ids = new PlaceIds(file, this.#meta, this.#units)
    this.#population = column('population')
    this.#largePopulation = column('large-population')
    this.#radius = column('radius')
    this.#placeNames = new PlaceNames(file.section('names'), this.names)
    this.#labels = [
      ['fr', column('label-fr-refs'), texts('label-fr')],
      ['en', column('label-en-refs'), texts('label-en')],
    ]
  }

  /** Whether some rows only add names to an earlier pack's places. */
  get hasNameRows(): boolean {
    return this.#meta.featureCodes.includes('')
  }

  featureCode(ref: number): string {
    return this.#meta.featureCodes[this.#featureCodes.at(ref)] ?? ''
  }

  population(ref: number): number {
    const value = this.#population.at(ref)
    return value < this.#meta.populationLimit ? value : this.#largePopulation.at(value - this.#meta.populationLimit)
  }

  point(ref: number): LngLat {
    return lngLat(readDegrees(this.#lng.at(ref), 180), readDegrees(this.#lat.at(ref), 90))
  }

  radiusKm(ref: number): number {
    return RADII[this.#radius.at(ref)] ?? 0
  }

  unit(ref: number): Unit {
    const number = this.#unit.at(ref)
    const known = this.#unitCache[number]
    if (known) return known
    const unit = readUnit(this.#units.at(number))
    this.#unitCache[number] = unit
    return unit
  }

  id(ref: number): PlaceId {
    return this.ids.at(ref)
  }

  /** The row that has this id, or that it is another id of. */
  byId(id: string): number | undefined {
    return this.ids.find(id) ?? this.ids.findAlias(id)
  }

  place(ref: number): Place {
    const name = this.#placeNames.at(ref)
    const labels: Partial<Record<'fr' | 'en', string>> = {}
    for (const [lang, refs, texts] of this.#labels) {
      const index = refs.lowerBound(ref, 0, refs.length)
      if (index < refs.length && refs.at(index) === ref) labels[lang] = texts.at(index) || name
    }
    return {
      id: this.id(ref),
      name,
      labels,
      point: this.point(ref),
      featureCode: this.featureCode(ref),
      ...this.unit(ref),
      population: this.population(ref),
      radiusKm: this.radiusKm(ref),
    }
  }
}

function readMeta(file: PackFile, label: string): PackMeta {
  const text = Buffer.from(file.whole('meta')).toString('utf8')
  const meta = packMetaSchema.safeParse(JSON.parse(text))
  if (!meta.success) throw refusePack(label, 'its description is of another kind')
  return meta.data
}
