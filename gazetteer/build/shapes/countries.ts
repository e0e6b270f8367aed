import { feature, meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import { mergeUnits, type ShapeLayer } from './layer'
import { boxOf, clipRing, cutAtAntimeridian, type Rings } from './rings'
import { type SettlementGrid, settlementsWithin, vote } from './settlements'
import { simplifiedTopology } from './simplify'

/** A piece of land and the country that GeoNames' settlements on it belong to; none on disputed and empty ground. */
export interface CountryPart {
  readonly countryCode: string | undefined
  readonly polygons: readonly Rings[]
}

export type CountryTopology = Topology<{ countries: ShapeLayer; disputed: MultiLineString; land: GeometryCollection }>

/** Natural Earth's units without a settlement in GeoNames' table, by name. */
const UNSETTLED: Readonly<Record<string, string>> = {
  Antarctica: 'AQ',
  'Ashmore and Cartier Is.': 'AU',
  'Br. Indian Ocean Ter.': 'IO',
  'Clipperton I.': 'FR',
  'Coral Sea Is.': 'AU',
  'Fr. S. Antarctic Lands': 'TF',
  Gibraltar: 'GI',
  'Heard I. and McDonald Is.': 'HM',
  'Indian Ocean Ter.': 'CX',
  'S. Geo. and the Is.': 'GS',
  'U.S. Minor Outlying Is.': 'UM',
  'USNB Guantanamo Bay': 'CU',
  Vatican: 'VA',
  'W. Sahara': 'EH',
}

/** The line between Morocco and Western Sahara in GeoNames, degrees north; Natural Earth draws the berm instead. */
const SAHARA_NORTH = 27.667

/** Natural Earth's countries, cut where GeoNames' settlements say otherwise: each polygon goes to the country of those on it. */
export function readCountryParts(
  worldAtlas: Topology<{ countries: GeometryCollection<{ name: string }> }>,
  grid: SettlementGrid,
): CountryPart[] {
  return feature(worldAtlas, worldAtlas.objects.countries).features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const source = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const polygons = source
      .flatMap(cutAtAntimeridian)
      .flatMap((rings) => (properties.name === 'Morocco' ? splitAtSahara(rings) : [rings]))
    return partsOf(properties.name, polygons, grid)
  })
}

function partsOf(name: string, polygons: readonly Rings[], grid: SettlementGrid): CountryPart[] {
  const inside = polygons.map((rings) => settlementsWithin(grid, rings))
  const own = UNSETTLED[name] ?? vote(inside.flat(), (settlement) => settlement.countryCode)?.code
  const codes = inside.map((settlements) => {
    const local = vote(settlements, (settlement) => settlement.countryCode)
    return local && local.share >= 0.8 ? local.code : settlements.length > 0 ? own : undefined
  })
  const groups = new Map<string | undefined, Rings[]>()
  for (const [index, rings] of polygons.entries()) {
    const code = codes[index] ?? nearestCode(rings, polygons, codes) ?? own
    groups.set(code, [...(groups.get(code) ?? []), rings])
  }
  return [...groups].map(([countryCode, members]) => ({ countryCode, polygons: members }))
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
  detail: { detailKm2: number; dropKm2: number },
): CountryTopology {
  const topology = simplifiedTopology(
    parts.map((part) => part.polygons),
    detail,
  )
  const codes = parts.map((part) => part.countryCode)
  const codeOf = new Map(topology.objects.units.geometries.map((geometry, index) => [geometry, codes[index]]))
  const disputed = meshArcs(topology, topology.objects.units, (a, b) => a !== b && codeOf.get(a) === codeOf.get(b))
  return {
    ...topology,
    objects: {
      countries: mergeUnits(topology, codes, (code) => `ctry:${code}`),
      disputed,
      land: {
        type: 'GeometryCollection',
        geometries: topology.objects.units.geometries.filter((_, index) => codes[index] === undefined),
      },
    },
  }
}
