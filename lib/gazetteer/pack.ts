import { type LngLat, lngLat } from '../geo/lng-lat'
import { createAlphabet } from './alphabet'
import { type Column, readColumn } from './column'
import { FirstWords } from './first-words'
import type { PackInfo } from './gazetteer'
import { KeyIndex } from './key-index'
import { openPackFile } from './pack-file'
import { type PackMeta, packMetaSchema, readDegrees, readRadius, SCHEMES, schemeOf } from './pack-layout'
import { type Place, type PlaceId, placeId } from './place'
import { PlaceNames } from './place-names'
import { TextTable } from './text-table'

/** Country and admin codes of a place. */
interface Unit {
  readonly countryCode?: string
  readonly admin1Code?: string
  readonly admin2Code?: string
}

/** Radii are one byte. */
const RADII = Array.from({ length: 256 }, (_, step) => readRadius(step))

/** One compiled pack, read straight from its bytes; refs here are its own, from 0. */
export class Pack {
  readonly info: PackInfo
  readonly languages: readonly string[]
  readonly names: KeyIndex
  readonly demonyms: KeyIndex
  readonly firstWords: FirstWords
  readonly #meta: PackMeta
  readonly #ids: Column
  readonly #idTexts: TextTable
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

  /** Throws `AppError('unsupported')` when the bytes are no whole, unaltered pack of this version; `label` names the file. */
  constructor(bytes: Uint8Array, label: string) {
    const file = openPackFile(bytes, label)
    const column = (name: string) => readColumn(file.section(name))
    const texts = (name: string) => new TextTable(file.section(name))
    this.#meta = packMetaSchema.parse(JSON.parse(Buffer.from(file.section('meta')).toString('utf8')))
    const alphabet = createAlphabet(this.#meta.alphabet)
    this.info = {
      name: this.#meta.name,
      version: file.hash.slice(0, 16),
      places: this.#meta.places,
      names: this.#meta.names,
    }
    this.languages = this.#meta.languages
    this.names = new KeyIndex(file.section('keys'), file.section('key-blocks'), alphabet)
    this.demonyms = new KeyIndex(file.section('demonyms'), file.section('demonym-blocks'), alphabet)
    this.firstWords = new FirstWords(file.section('first-words'))
    this.#ids = column('ids')
    this.#idTexts = texts('id-texts')
    this.#lng = column('lng')
    this.#lat = column('lat')
    this.#featureCodes = column('feature-codes')
    this.#unit = column('unit')
    this.#units = texts('units')
    this.#population = column('population')
    this.#largePopulation = column('large-population')
    this.#radius = column('radius')
    this.#placeNames = new PlaceNames(file.section('names'), this.names)
    this.#labels = [
      ['fr', column('label-fr-refs'), texts('label-fr')],
      ['en', column('label-en-refs'), texts('label-en')],
    ]
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
    const unit = parseUnit(this.#units.at(number))
    this.#unitCache[number] = unit
    return unit
  }

  id(ref: number): PlaceId {
    const number = this.#ids.at(ref)
    const scheme = SCHEMES.find((candidate) => ref < this.#meta.schemes[candidate]) ?? 'text'
    if (scheme === 'text') return placeId(this.#idTexts.at(number))
    return placeId(`${scheme}:${scheme === 'gn' ? number : this.#units.at(number)}`)
  }

  byId(id: string): number | undefined {
    const scheme = schemeOf(id)
    const number = this.#idNumber(scheme, id)
    if (number === undefined || !Number.isSafeInteger(number)) return undefined
    const before = SCHEMES[SCHEMES.indexOf(scheme) - 1]
    const end = this.#meta.schemes[scheme]
    const ref = this.#ids.lowerBound(number, before ? this.#meta.schemes[before] : 0, end)
    return ref < end && this.#ids.at(ref) === number ? ref : undefined
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

  #idNumber(scheme: (typeof SCHEMES)[number], id: string): number | undefined {
    if (scheme === 'gn') return /^gn:\d+$/.test(id) ? Number(id.slice(3)) : undefined
    if (scheme === 'text') return this.#idTexts.find(id)
    return this.#units.find(id.slice(id.indexOf(':') + 1))
  }
}

function parseUnit(text: string): Unit {
  const [countryCode, admin1Code, admin2Code] = text.split('.')
  return {
    ...(countryCode ? { countryCode } : {}),
    ...(admin1Code ? { admin1Code } : {}),
    ...(admin2Code ? { admin2Code } : {}),
  }
}
