import { foldKey } from '../text/fold'
import { chooseAlphabet } from './alphabet'
import { packColumn } from './column'
import { packFirstWords } from './first-words'
import type { NameKind } from './gazetteer'
import { type Posting, packKeys } from './key-index'
import { nameKeys } from './name-keys'
import { kindRank, packTag, readTag } from './name-tag'
import { packFile } from './pack-file'
import { type PackMeta, packDegrees, packRadius, SCHEMES, schemeOf } from './pack-layout'
import type { Place } from './place'
import { packPlaceNames } from './place-names'
import { packTexts } from './text-table'

/** A name that a place goes by, as written; its keys are made here. */
export interface PackName {
  readonly name: string
  readonly kind: NameKind
  readonly lang?: string
}

/** A row of a pack. An empty feature code adds names to a place of an earlier pack and says nothing else about it. */
export interface PackEntry {
  readonly place: Place
  readonly names: readonly PackName[]
  readonly demonyms?: readonly { readonly name: string; readonly lang: string }[]
}

/** Entries in any order to a pack's bytes; the same entries give the same bytes. Throws on two entries with one id. */
export function writePack(name: string, entries: readonly PackEntry[]): Uint8Array {
  const units = sortedTexts(['', ...entries.flatMap(({ place }) => [unitOf(place), unitOfId(place.id)])])
  const idTexts = sortedTexts(entries.map(({ place }) => place.id).filter((id) => schemeOf(id) === 'text'))
  const unitNumbers = numbered(units)
  const idNumber = numberIds(unitNumbers, numbered(idTexts))
  const rows = sortRows(entries, idNumber)
  const places = rows.map(({ place }) => place)
  const featureCodes = sortedTexts(places.map(({ featureCode }) => featureCode))
  const languages = sortedTexts(['', ...rows.flatMap((row) => [...row.names, ...(row.demonyms ?? [])].map(langOf))])
  const keys = collectKeys(rows, languages)
  const alphabet = chooseAlphabet([...keys.names.keys(), ...keys.demonyms.keys()])
  const names = packKeys(keys.names, alphabet)
  const demonyms = packKeys(keys.demonyms, alphabet)
  const population = splitPopulations(places.map((place) => place.population))
  const meta: PackMeta = {
    name,
    places: rows.length,
    names: [...keys.names.values()].reduce((sum, list) => sum + list.length, 0),
    schemes: schemeEnds(places),
    featureCodes,
    languages,
    alphabet: alphabet.units,
    populationLimit: population.limit,
  }
  const codes = numbered(featureCodes)
  return packFile(
    new Map([
      ['meta', Buffer.from(JSON.stringify(meta))],
      ['ids', packColumn(places.map((place) => idNumber(place.id)))],
      ['id-texts', packTexts(idTexts)],
      ['lng', packColumn(places.map(({ point }) => packDegrees(point[0], 180)))],
      ['lat', packColumn(places.map(({ point }) => packDegrees(point[1], 90)))],
      ['feature-codes', packColumn(places.map((place) => codes.get(place.featureCode) ?? 0))],
      ['units', packTexts(units)],
      ['unit', packColumn(places.map((place) => unitNumbers.get(unitOf(place)) ?? 0))],
      ['population', packColumn(population.column)],
      ['large-population', packColumn(population.large)],
      ['radius', packColumn(places.map((place) => packRadius(place.radiusKm)))],
      [
        'names',
        packPlaceNames(
          places.map((place) => place.name),
          names.numbers,
        ),
      ],
      ...labelSections('fr', places),
      ...labelSections('en', places),
      ['keys', names.bytes],
      ['key-blocks', names.offsets],
      ['demonyms', demonyms.bytes],
      ['demonym-blocks', demonyms.offsets],
      ['first-words', packFirstWords(keys.names.keys())],
    ]),
  )
}

function collectKeys(rows: readonly PackEntry[], languages: readonly string[]) {
  const langNumbers = numbered(languages)
  const names = new Map<string, Posting[]>()
  const demonyms = new Map<string, Posting[]>()
  for (const [ref, row] of rows.entries()) {
    for (const entry of row.names) {
      const tag = packTag(entry.kind, langNumbers.get(langOf(entry)) ?? 0)
      for (const key of nameKeys(entry.name)) addPosting(names, key, { ref, tag })
    }
    for (const { name, lang } of row.demonyms ?? []) {
      addPosting(demonyms, foldKey(name), { ref, tag: packTag('alternate', langNumbers.get(lang) ?? 0) })
    }
  }
  return { names, demonyms }
}

/** One posting a place and key: the strongest kind, and the language only when all of that kind agree on it. */
function addPosting(keys: Map<string, Posting[]>, key: string, posting: Posting): void {
  const list = keys.get(key)
  if (!list) {
    keys.set(key, [posting])
    return
  }
  const last = list.length - 1
  const there = list[last]
  if (there?.ref !== posting.ref) {
    list.push(posting)
    return
  }
  const [a, b] = [readTag(there.tag), readTag(posting.tag)]
  const difference = kindRank(b.kind) - kindRank(a.kind)
  if (difference < 0) list[last] = posting
  if (difference === 0 && a.lang !== b.lang) list[last] = { ref: posting.ref, tag: packTag(a.kind, 0) }
}

/** A label equal to the place's name is kept as an empty text. */
function labelSections(lang: 'fr' | 'en', places: readonly Place[]): [string, Uint8Array][] {
  const refs = [...places.keys()].filter((ref) => places[ref]?.labels[lang] !== undefined)
  const texts = refs.map((ref) => {
    const label = places[ref]?.labels[lang] ?? ''
    return label === places[ref]?.name ? '' : label
  })
  return [
    [`label-${lang}-refs`, packColumn(refs)],
    [`label-${lang}`, packTexts(texts)],
  ]
}

function sortRows(entries: readonly PackEntry[], idNumber: (id: string) => number): readonly PackEntry[] {
  const keyed = entries.map((entry) => ({
    entry,
    scheme: SCHEMES.indexOf(schemeOf(entry.place.id)),
    number: idNumber(entry.place.id),
  }))
  keyed.sort((a, b) => a.scheme - b.scheme || a.number - b.number)
  for (const [i, { entry }] of keyed.entries()) {
    if (keyed[i + 1]?.entry.place.id === entry.place.id) throw new Error(`Two entries have the id ${entry.place.id}`)
  }
  return keyed.map(({ entry }) => entry)
}

function schemeEnds(places: readonly Place[]): PackMeta['schemes'] {
  const ends = { gn: 0, ctry: 0, adm1: 0, adm2: 0, text: 0 }
  for (const place of places) ends[schemeOf(place.id)]++
  let end = 0
  for (const scheme of SCHEMES) {
    end += ends[scheme]
    ends[scheme] = end
  }
  return ends
}

function numberIds(units: ReadonlyMap<string, number>, texts: ReadonlyMap<string, number>): (id: string) => number {
  return (id) => {
    const scheme = schemeOf(id)
    if (scheme === 'gn') return Number(id.slice(3))
    return (scheme === 'text' ? texts.get(id) : units.get(unitOfId(id))) ?? 0
  }
}

/** Two bytes a place hold every small population; the few large ones stand in a table of their own. */
function splitPopulations(populations: readonly number[]) {
  const distinct = [...new Set(populations)].sort((a, b) => a - b)
  let count = 0
  while (count < distinct.length && (distinct[distinct.length - count - 1] ?? 0) >= 0x10000 - count) count++
  if (count > 0xffff) return { limit: 2 ** 32, large: [], column: populations }
  const limit = 0x10000 - count
  const large = distinct.slice(distinct.length - count)
  const numbers = new Map(large.map((value, i) => [value, limit + i]))
  return { limit, large, column: populations.map((value) => numbers.get(value) ?? value) }
}

/** Country and admin codes as one text, `SY.09.167355`; empty where there is no country. */
function unitOf({ countryCode, admin1Code, admin2Code }: Place): string {
  if (countryCode === undefined) return ''
  if (admin1Code === undefined) return countryCode
  return admin2Code === undefined ? `${countryCode}.${admin1Code}` : `${countryCode}.${admin1Code}.${admin2Code}`
}

function unitOfId(id: string): string {
  const scheme = schemeOf(id)
  return scheme === 'gn' || scheme === 'text' ? '' : id.slice(id.indexOf(':') + 1)
}

function langOf(named: { readonly lang?: string }): string {
  return named.lang ?? ''
}

function sortedTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1))
}

function numbered(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, index) => [text, index]))
}
