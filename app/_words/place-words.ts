import type { PlaceKind } from '../../lib/api/views'
import type { Language } from '../../lib/text/language'
import type fr from '../_messages/fr.json'
import { ofName, ofRegion } from './of-name'

/** The tables of words that names are made from; both languages have the same keys. */
export type WordTables = Pick<
  typeof fr,
  'kinds' | 'codes' | 'units' | 'districts' | 'titles' | 'directions' | 'parts' | 'expressions' | 'reasons'
>

/** What a place must tell of itself to be named. */
export interface NamedPlace {
  readonly name: string
  readonly labels: { readonly fr?: string | undefined; readonly en?: string | undefined }
  readonly kind: PlaceKind
  readonly featureCode: string
  readonly countryCode: string | null
}

/** The place's name in the interface's language, where a source gives one; else the source's own. */
export function placeLabel(place: Pick<NamedPlace, 'name' | 'labels'>, language: Language): string {
  return place.labels[language] ?? place.name
}

/** "ville", "base aérienne": the feature code's own word where there is one, else the kind's. */
export function kindWord(place: NamedPlace, words: WordTables): string {
  if (place.kind === 'province') return unitOf(place.countryCode, words).word
  if (place.kind === 'district') return districtWord(place.countryCode, words)
  return lookUp(words.codes, place.featureCode.replace('.', '_')) ?? words.kinds[place.kind]
}

/** The name with the word that tells a province from its capital: "Province d’Alep", "Aleppo province", "Aéroport de Kweires". */
export function placeTitle(place: NamedPlace, language: Language, words: WordTables): string {
  const name = placeLabel(place, language)
  if (SAYS_ITS_KIND.test(name)) return capitalize(name)
  if (place.kind === 'province') return capitalize(provinceName(name, place.countryCode, words))
  if (place.kind === 'district' && !OWN_NAMES.has(place.countryCode ?? '')) {
    const unit = districtWord(place.countryCode, words)
    return capitalize(fill(words.titles.unit, { unit, name, ofName: ofRegion(name) }))
  }
  if (place.kind !== 'airfield') return name
  return capitalize(fill(words.titles.airfield, { kind: kindWord(place, words), name, ofName: ofName(name) }))
}

/** "province d’Alep", "Aleppo province", for use inside a sentence. */
export function provinceName(name: string, countryCode: string | null, words: WordTables): string {
  return fill(words.titles.unit, { unit: unitOf(countryCode, words).word, name, ofName: ofRegion(name) })
}

/** "Syrie", "Syria"; the code itself where no name is known. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code
}

export function unitOf(countryCode: string | null, words: WordTables): { readonly word: string; readonly of: string } {
  return lookUp(words.units, countryCode ?? 'other') ?? words.units.other
}

function districtWord(countryCode: string | null, words: WordTables): string {
  return lookUp(words.districts, countryCode ?? 'other') ?? words.districts.other
}

export function capitalize(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** Fills `{slot}`s; a name with braces of its own stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (slot, key: string) => values[key] ?? slot)
}

/** Where districts bear names of their own, not their town's, the name alone is enough: "Aude". */
const OWN_NAMES = new Set(['FR', 'GB', 'IE'])

/** Names that already say what they are: adding "province" to "Aleppo Governorate" would say it twice. */
const SAYS_ITS_KIND =
  /\b(province|gouvernorat|governorate|oblast|région|region|state|état|county|district|départements?|department|territoire|territory|canton|prefecture|préfecture|republic|république|kra[iy]|aéroport|airport|aérodrome|airfield|airbase|air base|base aérienne|airstrip|heliport|héliport)\b/i

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
