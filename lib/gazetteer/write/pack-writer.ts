// Past 200 lines on purpose: every section of a pack, from a place to the file, in one view.
import { foldKey } from '../../text/fold'
import type { Alphabet } from '../alphabet'
import { nameKeys } from '../name-keys'
import { packTag } from '../name-tag'
import {
  compareIds,
  type IdOrder,
  orderOfId,
  type PackCredit,
  type PackMeta,
  packDegrees,
  packRadius,
  SCHEMES,
} from '../pack-layout'
import type { Place } from '../place'
import { keyOfName } from '../place-names'
import { isRomanised, romanisedKey } from '../romanised-key'
import { writeUnit } from '../unit'
import type { PackEntry } from '../write-pack'
import { AliasWriter } from './alias-writer'
import { ColumnWriter } from './column-writer'
import { FirstWordsWriter } from './first-words-writer'
import { KeyIndexWriter } from './key-index-writer'
import { LabelWriter } from './label-writer'
import { NameWriter } from './name-writer'
import { Numbering } from './numbering'
import { PopulationWriter } from './populations'
import { type Stream, streamOf } from './spill'
import { Tally } from './tally'
import { TextTableWriter } from './text-table-writer'
import { type WriteAt, writePackFile } from './write-pack-file'

const ADMIN_SCHEMES = [1, 2, 3]

export interface PackWriterOptions {
  readonly name: string
  readonly alphabet: Alphabet
  readonly credits: readonly PackCredit[]
  /** Where temporary files may lie. */
  readonly folder: string
}

/** Writes a pack of any size in bounded memory: places come one by one in the order of their ids, then `finish`. */
export class PackWriter {
  readonly #options: PackWriterOptions
  readonly #ids: ColumnWriter
  readonly #lng: ColumnWriter
  readonly #lat: ColumnWriter
  readonly #featureCodes: ColumnWriter
  readonly #unit: ColumnWriter
  readonly #radius: ColumnWriter
  readonly #population: PopulationWriter
  readonly #idTexts: TextTableWriter
  readonly #units: TextTableWriter
  readonly #names: NameWriter
  readonly #labels: readonly LabelWriter[]
  readonly #aliases: AliasWriter
  readonly #keys: KeyIndexWriter
  readonly #demonyms: KeyIndexWriter
  readonly #romanised: KeyIndexWriter
  readonly #firstWords: FirstWordsWriter
  readonly #codeNumbers = new Numbering()
  readonly #unitNumbers = new Numbering()
  readonly #languageNumbers = new Numbering()
  readonly #classes = new Tally()
  readonly #countries = new Tally()
  readonly #counts = SCHEMES.map(() => 0)
  #places = 0
  #before: IdOrder = { scheme: 0, number: -1, text: '' }

  constructor(options: PackWriterOptions) {
    const { folder, alphabet } = options
    this.#options = options
    this.#ids = new ColumnWriter(folder)
    this.#lng = new ColumnWriter(folder)
    this.#lat = new ColumnWriter(folder)
    this.#featureCodes = new ColumnWriter(folder)
    this.#unit = new ColumnWriter(folder)
    this.#radius = new ColumnWriter(folder)
    this.#population = new PopulationWriter(folder)
    this.#idTexts = new TextTableWriter(folder)
    this.#units = new TextTableWriter(folder)
    this.#names = new NameWriter(folder)
    this.#labels = [new LabelWriter(folder, 'fr'), new LabelWriter(folder, 'en')]
    this.#aliases = new AliasWriter(folder)
    this.#keys = new KeyIndexWriter(folder, alphabet)
    this.#demonyms = new KeyIndexWriter(folder, alphabet)
    this.#romanised = new KeyIndexWriter(folder, alphabet)
    this.#firstWords = new FirstWordsWriter(folder)
    this.#unitNumbers.numberOf('')
    this.#languageNumbers.numberOf('')
  }

  /** Throws when the place does not come after the one before it in the order of `compareIds`. */
  add({ place, names, demonyms = [], aliases = [] }: PackEntry): void {
    const order = orderOfId(place.id)
    const difference = compareIds(this.#before, order)
    if (difference === 0) throw new Error(`Two entries have the id ${place.id}`)
    if (difference > 0) throw new Error(`The place ${place.id} comes out of order`)
    this.#before = order
    const ref = this.#places++
    this.#addColumns(place, order)
    for (const label of this.#labels) label.push(ref, place)
    for (const alias of aliases) this.#aliases.add(alias, ref)
    const keys = this.#addNames(ref, place.name, names)
    if (isRomanised(place.countryCode)) this.#addSounds(ref, keys)
    for (const { name, lang } of demonyms) {
      this.#demonyms.add(foldKey(name), ref, packTag('alternate', this.#languageNumbers.numberOf(lang)))
    }
  }

  /** Writes the file and returns its length. */
  finish(write: WriteAt, tell: (share: number) => void = () => {}): number {
    const { alphabet } = this.#options
    const names = this.#keys.finish((key) => {
      this.#firstWords.add(alphabet.decode(key.bytes))
      this.#names.see(key)
    })
    const demonyms = this.#demonyms.finish(() => {})
    const romanised = this.#romanised.finish(() => {})
    const units = this.#unitNumbers.sorted()
    for (const unit of units.texts) this.#units.push(unit)
    const population = this.#population.finish()
    const meta = this.#meta(population.limit)
    const [adminStart, adminEnd] = [meta.schemes.gn, meta.schemes.adm2]
    const sections = new Map<string, Stream>([
      ['meta', streamOf(Buffer.from(JSON.stringify(meta)))],
      [
        'ids',
        this.#ids.finish(
          (id, row) => (row >= adminStart && row < adminEnd ? (units.places[id] ?? 0) : id),
          Math.max(this.#ids.largest, units.texts.length - 1),
        ),
      ],
      ['id-texts', this.#idTexts.finish()],
      ['lng', this.#lng.finish()],
      ['lat', this.#lat.finish()],
      ['feature-codes', this.#featureCodes.finish()],
      ['units', this.#units.finish()],
      ['unit', this.#unit.finish((unit) => units.places[unit] ?? 0, Math.max(0, units.texts.length - 1))],
      ['population', population.column],
      ['large-population', population.large],
      ['radius', this.#radius.finish()],
      ['names', this.#names.finish()],
      ...this.#labels.flatMap((label) => label.finish()),
      ...this.#aliases.finish(),
      ['keys', names.keys],
      ['key-blocks', names.blocks],
      ['key-tops', names.tops],
      ['demonyms', demonyms.keys],
      ['demonym-blocks', demonyms.blocks],
      ['demonym-tops', demonyms.tops],
      ['romanised', romanised.keys],
      ['romanised-blocks', romanised.blocks],
      ['romanised-tops', romanised.tops],
      ['first-words', this.#firstWords.finish()],
    ])
    return writePackFile(sections, write, tell)
  }

  close(): void {
    const parts = [this.#ids, this.#lng, this.#lat, this.#featureCodes, this.#unit, this.#radius, this.#population]
    const more = [
      this.#idTexts,
      this.#units,
      this.#names,
      ...this.#labels,
      this.#aliases,
      this.#keys,
      this.#demonyms,
      this.#romanised,
    ]
    for (const part of [...parts, ...more, this.#firstWords]) part.close()
  }

  #addColumns(place: Place, { scheme, number, text }: IdOrder): void {
    const idNumber = ADMIN_SCHEMES.includes(scheme) ? this.#unitNumbers.numberOf(text) : number
    if (scheme === SCHEMES.length - 1) {
      this.#ids.push(this.#idTexts.count)
      this.#idTexts.push(text)
    } else {
      this.#ids.push(idNumber)
    }
    this.#counts[scheme] = (this.#counts[scheme] ?? 0) + 1
    this.#lng.push(packDegrees(place.point[0], 180))
    this.#lat.push(packDegrees(place.point[1], 90))
    this.#featureCodes.push(this.#codeNumbers.numberOf(place.featureCode))
    this.#unit.push(this.#unitNumbers.numberOf(writeUnit(place)))
    this.#population.push(place.population)
    this.#radius.push(packRadius(place.radiusKm))
    this.#classes.add(place.featureCode.charAt(0))
    this.#countries.add(place.countryCode ?? '')
  }

  /** Returns the keys of all names, some of them more than once. */
  #addNames(ref: number, mainName: string, names: PackEntry['names']): string[] {
    const nameKey = keyOfName(mainName)
    const all: string[] = []
    let isKept = false
    for (const { name, kind, lang } of names) {
      const tag = packTag(kind, this.#languageNumbers.numberOf(lang ?? ''))
      for (const key of nameKeys(name)) {
        all.push(key)
        if (this.#keys.add(key, ref, tag, key === nameKey) && key === nameKey) isKept = true
      }
    }
    if (isKept) this.#names.pushKey()
    else this.#names.pushText(mainName)
    return all
  }

  #addSounds(ref: number, keys: readonly string[]): void {
    const sounds = new Set([...new Set(keys)].map(romanisedKey))
    for (const sound of sounds) if (sound !== '') this.#romanised.add(sound, ref, packTag('alternate', 0))
  }

  #meta(populationLimit: number): PackMeta {
    const ends = { gn: 0, ctry: 0, adm1: 0, adm2: 0, text: 0 }
    let end = 0
    for (const [i, scheme] of SCHEMES.entries()) {
      end += this.#counts[i] ?? 0
      ends[scheme] = end
    }
    return {
      name: this.#options.name,
      places: this.#places,
      names: this.#keys.postings,
      schemes: ends,
      featureCodes: [...this.#codeNumbers.texts],
      languages: [...this.#languageNumbers.texts],
      alphabet: this.#options.alphabet.units,
      populationLimit,
      classes: this.#classes.finish(),
      countries: this.#countries.finish(),
      credits: [...this.#options.credits],
    }
  }
}
