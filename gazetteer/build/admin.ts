// Past 200 lines on purpose: countries, first-level and second-level units are named by the same rules, read best side by side.

import { properName } from '../../lib/gazetteer/import/unit-words'
import { nameKeys } from '../../lib/gazetteer/name-keys'
import type { Cldr } from './cldr'
import { addDraft, addName, type Draft, type Drafts, setLabel } from './draft'
import type { Sources } from './sources'
import { type Spread, spreadOf } from './spread'
import type { TaggedNames } from './tagged-names'

/** Where a unit's label stands and how far it reaches, by place id; from polygons. */
export type AdminGeometry = ReadonlyMap<string, Spread>

interface UnitRow {
  readonly code: string
  readonly name: string
}

/** Codes of countries that are no more, which the source of names still lists. */
const GONE = new Set(['AN', 'CS'])
/** Feature codes of what is no independent state; the rest are A.PCLI. See geonames.org/export/codes.html. */
const NOT_INDEPENDENT: readonly (readonly [code: string, countries: string])[] = [
  [
    'A.PCLD',
    'AI AS AX BL BM BQ BV CC CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF PF PM PN PR RE SH SJ TC TF TK UM VG VI WF YT',
  ],
  ['A.PCLIX', 'AW CW SX'],
  ['A.PCLF', 'CK FM MH NU PW'],
  ['A.PCLS', 'HK MO'],
  ['A.PCL', 'PS'],
  ['A.TERR', 'EH'],
  ['L.CONT', 'AQ'],
]

/** Nobody lives there and no polygon is coded for it. */
const UNPLACED: ReadonlyMap<string, Spread> = new Map([['BV', { lng: 3.36, lat: -54.42, radiusKm: 6 }]])

export function addCountries(drafts: Drafts, tagged: TaggedNames, cldr: Cldr, geometry: AdminGeometry): void {
  const settlements = groupSettlements(drafts, (place) => place.countryCode)
  const codes = [...tagged.en.keys()].filter((code) => /^[A-Z]{2}$/.test(code) && !GONE.has(code)).sort()
  for (const code of codes) {
    const where = geometry.get(`ctry:${code}`) ?? UNPLACED.get(code) ?? spreadWhereAny(settlements.get(code))
    if (!where) continue
    const draft = addDraft(drafts, {
      id: `ctry:${code}`,
      name: tagged.en.get(code) ?? code,
      ...where,
      featureCode: NOT_INDEPENDENT.find(([, countries]) => countries.split(' ').includes(code))?.[0] ?? 'A.PCLI',
      countryCode: code,
      population: cldr.populations.get(code) ?? 0,
    })
    for (const lang of ['fr', 'en', 'ar'] as const) {
      const [label, ...others] = cldr.territories[lang].get(code) ?? []
      if (label !== undefined && lang !== 'ar') setLabel(draft, lang, label)
      if (label !== undefined && lang === 'ar') addName(draft, label, 'alternate', lang)
      for (const other of others) addName(draft, other, isAbbreviation(other) ? 'abbreviation' : 'alternate', lang)
      addName(draft, tagged[lang].get(code) ?? '', 'alternate', lang)
    }
  }
}

export interface UnitSources {
  readonly sources: Sources
  readonly tagged: TaggedNames
  readonly cldr: Cldr
  readonly geometry: AdminGeometry
  /** What the curated tables call a unit, by id. */
  readonly pressNames: ReadonlyMap<string, readonly string[]>
}

export function addUnits(drafts: Drafts, from: UnitSources): void {
  const seats = indexSeats(drafts)
  const namesOf = (id: string, name: string) => [name, ...(from.pressNames.get(id) ?? [])]
  addFirstLevel(drafts, from, seats, namesOf)
  addSecondLevel(drafts, from, seats, namesOf)
}

type NamesOf = (id: string, name: string) => readonly string[]

function addFirstLevel(
  drafts: Drafts,
  { sources, tagged, cldr, geometry }: UnitSources,
  seats: SeatIndex,
  namesOf: NamesOf,
): void {
  const rows: readonly UnitRow[] = JSON.parse(sources.npm('admin', 'admin1.json').toString('utf8'))
  const settlements = groupSettlements(drafts, firstLevelOf)
  const added: Draft[] = []
  for (const { code, name } of rows) {
    const inside = settlements.get(code)
    const where =
      geometry.get(`adm1:${code}`) ??
      spreadWhereAny(inside) ??
      aroundSeat(seats, code.slice(0, 2), namesOf(`adm1:${code}`, name), 40)
    if (!where) {
      process.stdout.write(`left out adm1:${code} (${name}): no polygon, no settlement\n`)
      continue
    }
    const draft = addUnit(drafts, `adm1:${code}`, name, 'A.ADM1', where, inside)
    for (const lang of ['fr', 'en'] as const) {
      const official = tagged[lang].get(code) ?? (lang === 'en' ? name : undefined)
      if (official !== undefined) setLabel(draft, lang, properName(official))
    }
    addName(draft, tagged.ar.get(code) ?? '', 'alternate', 'ar')
    added.push(draft)
  }
  addSubdivisionNames(added, cldr)
}

/** Second-level units with a settlement of their code, or one of their name in the same first-level unit. */
function addSecondLevel(
  drafts: Drafts,
  { sources, geometry, pressNames }: UnitSources,
  seats: SeatIndex,
  namesOf: NamesOf,
): void {
  const rows: readonly UnitRow[] = JSON.parse(sources.npm('admin', 'admin2.json').toString('utf8'))
  const settlements = groupSettlements(drafts, (place) =>
    place.admin2Code === undefined ? undefined : `${place.countryCode}.${place.admin1Code}.${place.admin2Code}`,
  )
  for (const { code, name } of rows) {
    const inside = settlements.get(code)
    const where = inside && (geometry.get(`adm2:${code}`) ?? spreadOf(inside))
    const firstLevel = code.split('.').slice(0, 2).join('.')
    const placed = where ?? aroundSeat(seats, firstLevel, namesOf(`adm2:${code}`, name), 20)
    if (placed && (pressNames.has(`adm2:${code}`) || !isOneTown(name, inside)))
      addUnit(drafts, `adm2:${code}`, name, 'A.ADM2', placed, inside)
  }
}

/** A municipality that is no more than the town of its name would only make that name ambiguous. */
function isOneTown(name: string, settlements: readonly Draft[] = []): boolean {
  if (settlements.length === 0 || settlements.length > 2) return false
  const keys = new Set(nameKeys(properName(name)))
  return settlements.some((place) => place.names.some((own) => nameKeys(own.name).some((key) => keys.has(key))))
}

/** Finds the town after which a unit is named: within a country or first-level unit, the largest of that name. */
type SeatIndex = ReadonlyMap<string, Draft>

function indexSeats(drafts: Drafts): SeatIndex {
  const seats = new Map<string, Draft>()
  for (const place of drafts.values()) {
    if (!place.featureCode.startsWith('P.')) continue
    for (const key of new Set(place.names.flatMap(({ name }) => nameKeys(name)))) {
      for (const unit of [place.countryCode, firstLevelOf(place)]) {
        const entry = `${unit} ${key}`
        if ((seats.get(entry)?.population ?? -1) < place.population) seats.set(entry, place)
      }
    }
  }
  return seats
}

/** A unit that no settlement's code names (Halabja, the districts of Syria) lies around the town of its name. */
function aroundSeat(seats: SeatIndex, unit: string, names: readonly string[], radiusKm: number): Spread | undefined {
  for (const key of names.flatMap((name) => nameKeys(properName(name)))) {
    const seat = seats.get(`${unit} ${key}`)
    if (seat) return { lng: seat.lng, lat: seat.lat, radiusKm }
  }
  return undefined
}

function firstLevelOf({ countryCode, admin1Code }: Draft): string | undefined {
  return admin1Code === undefined ? undefined : `${countryCode}.${admin1Code}`
}

function addUnit(
  drafts: Drafts,
  id: string,
  name: string,
  featureCode: string,
  { lng, lat, radiusKm }: Spread,
  settlements: readonly Draft[] = [],
): Draft {
  const [countryCode, admin1Code, admin2Code] = id.slice(id.indexOf(':') + 1).split('.')
  const population = settlements
    .filter((place) => place.featureCode !== 'P.PPLX')
    .reduce((sum, place) => sum + place.population, 0)
  const unit = { id, name, lng, lat, radiusKm, featureCode, countryCode, admin1Code, admin2Code, population }
  const draft = addDraft(drafts, unit)
  const proper = properName(name)
  if (proper !== name) {
    // A county goes by its whole name in its own country; a governorate's kind is a translator's word.
    if (!/ (County|Parish)$/.test(name)) draft.names.length = 0
    addName(draft, proper, 'main')
  }
  return draft
}

/** French, English and Arabic names by ISO code, for the one unit of the country that goes by one of them. */
function addSubdivisionNames(units: readonly Draft[], cldr: Cldr): void {
  const byKey = new Map<string, Set<Draft>>()
  for (const unit of units) {
    for (const key of unit.names.flatMap(({ name }) => nameKeys(name))) {
      const entry = `${unit.countryCode} ${key}`
      byKey.set(entry, (byKey.get(entry) ?? new Set()).add(unit))
    }
  }
  for (const code of cldr.subdivisions.en.keys()) {
    const names = (['fr', 'en', 'ar'] as const).map((lang) => cldr.subdivisions[lang].get(code))
    const found = new Set(
      names
        .flatMap((name) => nameKeys(properName(name ?? '')))
        .flatMap((key) => [...(byKey.get(`${code.slice(0, 2).toUpperCase()} ${key}`) ?? [])]),
    )
    const [unit] = found
    if (!unit || found.size > 1) continue
    const [fr, en, ar] = names
    if (fr !== undefined && unit.labels.fr === undefined) setLabel(unit, 'fr', properName(fr))
    else addName(unit, properName(fr ?? ''), 'alternate', 'fr')
    addName(unit, properName(en ?? ''), 'alternate', 'en')
    addName(unit, ar ?? '', 'alternate', 'ar')
  }
}

function groupSettlements(
  drafts: Drafts,
  keyOf: (place: Draft) => string | undefined,
): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const place of drafts.values()) {
    const key = place.featureCode.startsWith('P.') ? keyOf(place) : undefined
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(place)
    else groups.set(key, [place])
  }
  return groups
}

function spreadWhereAny(settlements: readonly Draft[] | undefined): Spread | undefined {
  return settlements && settlements.length > 0 ? spreadOf(settlements) : undefined
}

function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}[.-]?\s?)+$/u.test(name)
}
