import { feature, meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import { mergeUnits, type ShapeLayer } from './layer'
import { matchName } from './match-name'
import { cutAtAntimeridian, type Rings } from './rings'
import { type Settlement, type SettlementGrid, settlementsWithin, vote } from './settlements'
import { type Detail, simplifiedTopology } from './simplify'

export interface AdminUnit {
  readonly name: string
  /** FIPS 10-4, `SY09`; many of GeoNames' codes are still these. Empty where unknown. */
  readonly fips: string
  readonly polygons: readonly Rings[]
  readonly settlements: readonly Settlement[]
}

/** A unit that knows its GeoNames codes, `SY.09` and, where it is one second-level unit, `FR.84.69`. */
export interface CodedUnit extends AdminUnit {
  /** The country that most settlements of its source file belong to, or that its own code names. */
  readonly country: string
  readonly admin1: string | undefined
  readonly admin2: string | undefined
  /** Its name or FIPS code says the same as the settlements on it. */
  readonly agrees: boolean
}

/** `lines` are the borders between first-level units, without the coast and the country's own border. */
export type AdminTopology = Topology<{ adm1: ShapeLayer; adm2: ShapeLayer; lines: MultiLineString }>

/** Share of a unit's settlements that must agree on its code when nothing else speaks for it. */
const MAJORITY = 0.8
/** The same where its name or FIPS code says so too, and where few settlements vote. */
const MAJORITY_AGREEING = 0.55
const MAJORITY_OF_FEW = 0.4
const FEW = 8
/** A unit goes to another country than its file's only when this many settlements say so (Crimea), not for one stray point. */
const FOREIGN = 5
/** Of a code's settlements on any unit, the share that its own polygons must hold: below it the source drew another, older division. */
const HELD = 0.7
const HELD_AGREEING = 0.2

/** What neither the spelling nor the FIPS code tells: two capitals, and the Golan's buffer zone, a unit of its own in the source. */
const KNOWN: Readonly<Record<string, string>> = { 'Kiev City': 'UA.12', Moskva: 'RU.48', UNDOF: 'SY.03' }

export function readAdminUnits(
  topology: Topology<{ units: GeometryCollection<{ name: string; fips: string }> }>,
  grid: SettlementGrid,
): AdminUnit[] {
  return feature(topology, topology.objects.units).features.flatMap(({ geometry, properties }) => {
    // Some units of the source have a name and no ground.
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return []
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(
      cutAtAntimeridian,
    )
    const settlements = polygons.flatMap((rings) => settlementsWithin(grid, rings))
    return [{ name: properties.name, fips: properties.fips, polygons, settlements }]
  })
}

/**
 * Gives one source file's units their codes: by the settlements inside, with less of a majority where the name agrees.
 * A city that is a unit of its own is outvoted by suburbs drawn into it: it wins when no other unit has its settlements.
 */
export function codeUnits(units: readonly AdminUnit[], admin1Names: ReadonlyMap<string, string>): CodedUnit[] {
  const everybody = units.flatMap((unit) => unit.settlements)
  const country = vote(everybody, (settlement) => settlement.countryCode)?.code ?? ''
  const names = [...admin1Names].filter(([code]) => code.startsWith(`${country}.`))
  const total = countBy(everybody, admin1Of)
  return units.map((unit) => {
    const hints = [KNOWN[unit.name], matchName(unit.name, names), fipsCode(unit, country)].filter(
      (code) => code !== undefined && admin1Names.has(code),
    )
    // The table of settlements still has codes that a later reform took away: they say nothing.
    const voters = unit.settlements.filter((settlement) => admin1Names.has(admin1Of(settlement)))
    const inside = countBy(voters, admin1Of)
    const sole = hints.find((hint = '') => inside.has(hint) && inside.get(hint) === total.get(hint))
    const admin1 = sole ?? votedCode(voters, country, hints) ?? hintedCode(unit, voters, hints)
    const own = admin1?.slice(0, 2) ?? country
    return { ...unit, country: own, admin1, admin2: second(unit, admin1), agrees: hints.includes(admin1) }
  })
}

function votedCode(
  voters: readonly Settlement[],
  country: string,
  hints: readonly (string | undefined)[],
): string | undefined {
  const winner = vote(voters, admin1Of)
  if (!winner || (!winner.code.startsWith(`${country}.`) && winner.count < FOREIGN)) return undefined
  return winner.share >= (hints.includes(winner.code) ? MAJORITY_AGREEING : MAJORITY) ? winner.code : undefined
}

function hintedCode(
  { settlements }: AdminUnit,
  voters: readonly Settlement[],
  hints: readonly (string | undefined)[],
): string | undefined {
  if (settlements.length === 0 || voters.length === 0) return hints[0]
  if (voters.length >= FEW) return undefined
  const counts = countBy(voters, admin1Of)
  return hints.find((hint = '') => (counts.get(hint) ?? 0) >= MAJORITY_OF_FEW * voters.length)
}

function countBy(settlements: readonly Settlement[], codeOf: (settlement: Settlement) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const settlement of settlements) counts.set(codeOf(settlement), (counts.get(codeOf(settlement)) ?? 0) + 1)
  return counts
}

function fipsCode({ fips }: AdminUnit, country: string): string | undefined {
  return fips.length === 4 ? `${country}.${fips.slice(2)}` : undefined
}

function second(unit: AdminUnit, admin1: string | undefined): string | undefined {
  const winner = vote(unit.settlements, admin2Of)
  return admin1 !== undefined && winner && winner.share >= MAJORITY && winner.code.startsWith(`${admin1}.`)
    ? winner.code
    : undefined
}

export function admin1Of({ countryCode, admin1Code }: Settlement): string {
  return admin1Code === '' ? '' : `${countryCode}.${admin1Code}`
}

export function admin2Of(settlement: Settlement): string {
  return settlement.admin1Code === '' || settlement.admin2Code === ''
    ? ''
    : `${admin1Of(settlement)}.${settlement.admin2Code}`
}

/** Drops codes whose polygons hold too few of the settlements that bear them. */
export function dropMisfits(units: readonly CodedUnit[]): CodedUnit[] {
  const fits1 = fittingCodes(units, (unit) => unit.admin1, admin1Of)
  const fits2 = fittingCodes(units, (unit) => unit.admin2, admin2Of)
  return units.map((unit) => ({
    ...unit,
    admin1: unit.admin1 !== undefined && fits1.has(unit.admin1) ? unit.admin1 : undefined,
    admin2: unit.admin2 !== undefined && fits2.has(unit.admin2) ? unit.admin2 : undefined,
  }))
}

/** Settlements that lie on no unit at all (a generalised coast) speak neither for nor against. */
function fittingCodes(
  units: readonly CodedUnit[],
  unitCode: (unit: CodedUnit) => string | undefined,
  settlementCode: (settlement: Settlement) => string,
): Set<string> {
  const onLand = new Map<string, number>()
  const held = new Map<string, number>()
  const agreeing = new Set<string>()
  for (const unit of units) {
    const own = unitCode(unit)
    if (own !== undefined && unit.agrees) agreeing.add(own)
    if (own !== undefined) held.set(own, held.get(own) ?? 0)
    for (const settlement of unit.settlements) {
      const code = settlementCode(settlement)
      onLand.set(code, (onLand.get(code) ?? 0) + 1)
      if (code === own) held.set(own, (held.get(own) ?? 0) + 1)
    }
  }
  const fits = (code: string, count: number) =>
    count >= (agreeing.has(code) ? HELD_AGREEING : HELD) * (onLand.get(code) ?? 0)
  return new Set([...held].filter(([code, count]) => fits(code, count)).map(([code]) => code))
}

/** One country's first-level shapes and, where the source is finer than that, its second-level ones, sharing their lines. */
export function adminTopology(units: readonly CodedUnit[], detail: Detail): AdminTopology {
  const topology = simplifiedTopology(
    units.map((unit) => unit.polygons),
    detail,
  )
  const adm1 = units.map((unit) => unit.admin1)
  const several = new Set(adm1.filter((code, index) => code !== undefined && adm1.indexOf(code) !== index))
  const adm2 = units.map((unit) => (several.has(unit.admin1) ? unit.admin2 : undefined))
  const codeOf = new Map(topology.objects.units.geometries.map((geometry, index) => [geometry, adm1[index]]))
  const lines = meshArcs(topology, topology.objects.units, (a, b) => codeOf.get(a) !== codeOf.get(b))
  return {
    ...topology,
    objects: {
      lines,
      adm1: mergeUnits(topology, adm1, (code) => `adm1:${code}`),
      adm2: mergeUnits(topology, adm2, (code) => `adm2:${code}`),
    },
  }
}
