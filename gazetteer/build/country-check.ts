import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { OutsideKm } from './curated'
import { type Rings, ringsContain } from './shapes/rings'
import { kilometres } from './spread'

type CountryTopology = Topology<{ countries: GeometryCollection }>

/** From the country polygons that the map draws (`countries.json`). */
export function countryCheck(topology: CountryTopology): OutsideKm {
  const polygons = new Map<string, readonly Rings[]>()
  for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
      polygons.set(`${id}`.replace('ctry:', ''), ringsOf(geometry))
    }
  }
  return (countryCode, lng, lat) => {
    const country = polygons.get(countryCode)
    if (!country) return undefined
    if (country.some((rings) => ringsContain(rings, lng, lat))) return 0
    return Math.min(...country.flat().map((ring) => edgeKm(ring, lng, lat)))
  }
}

function ringsOf(geometry: Polygon | MultiPolygon): readonly Rings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Distance to the nearest point of the ring's edges, on a plane around the point: exact enough within some hundred km. */
function edgeKm(ring: Rings[number], lng: number, lat: number): number {
  const squeeze = Math.cos((lat * Math.PI) / 180)
  let least = Infinity
  let [lastX = 0, lastY = 0] = ring.at(-1) ?? []
  for (const [x = 0, y = 0] of ring) {
    const [dx, dy] = [(x - lastX) * squeeze, y - lastY]
    const along = ((lng - lastX) * squeeze * dx + (lat - lastY) * dy) / (dx * dx + dy * dy || 1)
    const share = Math.min(1, Math.max(0, along))
    least = Math.min(least, kilometres(lng, lat, lastX + (x - lastX) * share, lastY + (y - lastY) * share))
    lastX = x
    lastY = y
  }
  return least
}
