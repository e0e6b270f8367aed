import { feature, meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import { mergeUnits, type ShapeLayer } from './layer'
import { boxOf, clipRing, cutAtAntimeridian, type Rings } from './rings'
import { type SettlementGrid, settlementsWithin, vote } from './settlements'
import { type Detail, simplifiedTopology } from './simplify'

/** A piece of land and the country that GeoNames' settlements on it belong to; none on disputed and empty ground. */
export interface CountryPart {
  readonly countryCode: string | undefined
  readonly polygons: readonly Rings[]
  /** A unit of the source whose edge nobody disputes. */
  readonly isLeased?: boolean
}

export type CountryTopology = Topology<{ countries: ShapeLayer; disputed: MultiLineString; land: GeometryCollection }>

/** Source units whose country the settlements do not tell: they have none, or GeoNames' own table is of two minds. */
const BY_NAME: Readonly<Record<string, string>> = {
  Antarctica: 'AQ',
  'Ashmore and Cartier Is.': 'AU',
  'Br. Indian Ocean Ter.': 'IO',
  'Christmas I.': 'CX',
  'Clipperton I.': 'FR',
  'Cocos Is.': 'CC',
  'Coral Sea Is.': 'AU',
  'Fr. S. Antarctic Lands': 'TF',
  Gibraltar: 'GI',
  'Heard I. and McDonald Is.': 'HM',
  'S. Geo. and the Is.': 'GS',
  'Svalbard and Jan Mayen': 'SJ',
  'U.S. Minor Outlying Is.': 'UM',
  'USNB Guantanamo Bay': 'CU',
  Vatican: 'VA',
  'W. Sahara': 'EH',
}

/** The line between Morocco and Western Sahara in GeoNames, degrees north; Natural Earth draws the berm instead. */
const SAHARA_NORTH = 27.667

/** Russia rents it from Kazakhstan. */
const LEASED = 'Baikonur'

type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Natural Earth's countries, cut where GeoNames' settlements say otherwise: each polygon goes to the country of those on it. */
export function readCountryParts(worldAtlas: WorldAtlas, grid: SettlementGrid): CountryPart[] {
  return feature(worldAtlas, worldAtlas.objects.countries).features.flatMap(({ geometry, properties: { name } }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const source = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const byName = new Map<string, Rings[]>()
    for (const rings of source
      .flatMap(cutAtAntimeridian)
      .flatMap(name === 'Morocco' ? splitAtSahara : (one) => [one])) {
      const unit = unitName(name, rings)
      byName.set(unit, [...(byName.get(unit) ?? []), rings])
    }
    return [...byName].flatMap(([unit, polygons]) => partsOf(unit, polygons, grid))
  })
}

/** Pieces that have a code of their own in GeoNames but not in Natural Earth. */
function unitName(name: string, rings: Rings): string {
  const { north, south, west, east } = boxOf(rings[0] ?? [])
  if (name === 'Morocco' && north <= SAHARA_NORTH) return 'W. Sahara'
  if (name === 'Norway' && (south > 74 || east < -5)) return 'Svalbard and Jan Mayen'
  if (name === 'Indian Ocean Ter.') return west < 100 ? 'Cocos Is.' : 'Christmas I.'
  return name
}

function partsOf(name: string, polygons: readonly Rings[], grid: SettlementGrid): CountryPart[] {
  const inside = polygons.map((rings) => settlementsWithin(grid, rings))
  const own = BY_NAME[name] ?? vote(inside.flat(), (settlement) => settlement.countryCode)?.code
  const codes = inside.map((settlements) => {
    const local = vote(settlements, (settlement) => settlement.countryCode)
    return local && local.share >= 0.8 ? local.code : settlements.length > 0 ? own : undefined
  })
  const groups = new Map<string | undefined, Rings[]>()
  for (const [index, rings] of polygons.entries()) {
    const code = codes[index] ?? nearestCode(rings, polygons, codes) ?? own
    groups.set(code, [...(groups.get(code) ?? []), rings])
  }
  return [...groups].map(([countryCode, members]) => ({ countryCode, polygons: members, isLeased: name === LEASED }))
}

/** An empty islet goes with the nearest settled piece of the same unit, so Guadeloupe's islets stay Guadeloupe's. */
function nearestCode(
  rings: Rings,
  polygons: readonly Rings[],
  codes: readonly (string | undefined)[],
): string | undefined {
  const here = boxOf(rings[0] ?? [])
  let [best, least]: [string | undefined, number] = [undefined, Infinity]
  for (const [index, other] of polygons.entries()) {
    if (codes[index] === undefined) continue
    const there = boxOf(other[0] ?? [])
    const gap = Math.hypot(
      Math.max(0, there.west - here.east, here.west - there.east),
      Math.max(0, there.south - here.north, here.south - there.north),
    )
    if (gap < least) [best, least] = [codes[index], gap]
  }
  return best
}

function splitAtSahara([outer = [], ...holes]: Rings): Rings[] {
  const halves = [clipRing(outer, 1, SAHARA_NORTH, 1), clipRing(outer, 1, SAHARA_NORTH, -1)].filter(
    (ring) => ring.length > 3,
  )
  return halves.map((ring, index) => (index === 0 ? [ring, ...holes] : [ring]))
}

/** Countries (`ctry:SY`), the lines inside them that somebody disputes, and land that no country of GeoNames holds. */
export function countryTopology(
  parts: readonly CountryPart[],
  unitCounts: ReadonlyMap<string, number>,
  detail: Detail,
): CountryTopology {
  const topology = simplifiedTopology(
    parts.map((part) => part.polygons),
    detail,
  )
  const codes = parts.map((part) => part.countryCode)
  const partOf = new Map(topology.objects.units.geometries.map((geometry, index) => [geometry, parts[index]]))
  const countries = mergeUnits(topology, codes, (code) => `ctry:${code}`)
  for (const { id, properties } of countries.geometries) {
    Object.assign(properties, { units: unitCounts.get(id.slice('ctry:'.length)) ?? 0 })
  }
  return {
    ...topology,
    objects: {
      countries,
      disputed: meshArcs(
        topology,
        topology.objects.units,
        (a, b) => a !== b && isDisputed(partOf.get(a), partOf.get(b)),
      ),
      land: {
        type: 'GeometryCollection',
        geometries: topology.objects.units.geometries.filter((_, index) => codes[index] === undefined),
      },
    },
  }
}

/** A line that the source draws between two parts of what is one country in GeoNames. */
function isDisputed(a: CountryPart | undefined, b: CountryPart | undefined): boolean {
  return a?.countryCode === b?.countryCode && !a?.isLeased && !b?.isLeased
}
