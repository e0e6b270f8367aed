import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Position } from 'geojson'
import { distanceKm } from './distance-km'
import type { Ground } from './ground'
import { type LngLat, lngLat } from './lng-lat'
import { bearingTo } from './travel'

const RADIANS = Math.PI / 180
const CLOSE = 1e-9

/**
 * How far from the point the area ends for good, in kilometres, at `steps` bearings that begin at north and turn clockwise; 0
 * where none of it lies. Of several parts only the one that holds the point counts, if one does: overseas lands are elsewhere.
 * Linear in the area's positions: each edge is met, on the plane that keeps distances from the point, by the rays that cross it.
 */
export function areaProfile(point: LngLat, area: Ground, steps: number): readonly number[] {
  const profile = new Array<number>(steps).fill(0)
  for (const ring of outerRings(point, area)) {
    let before: Position | undefined
    for (const position of ring) {
      const here = project(point, position)
      if (before !== undefined) meetRays(profile, before, here)
      before = here
    }
  }
  return profile
}

function outerRings(point: LngLat, area: Ground): readonly Position[][] {
  if (area.type === 'Polygon') return area.coordinates.slice(0, 1)
  const own = area.coordinates.filter((coordinates) => {
    return booleanPointInPolygon([...point], { type: 'Polygon', coordinates })
  })
  return (own.length > 0 ? own : area.coordinates).flatMap((rings) => rings.slice(0, 1))
}

/** Kilometres east and north of the point, true in distance and bearing. */
function project(point: LngLat, [lng = 0, lat = 0]: Position): Position {
  const at = lngLat(lng, lat)
  const [km, bearing] = [distanceKm(point, at), bearingTo(point, at) * RADIANS]
  return [km * Math.sin(bearing), km * Math.cos(bearing)]
}

function meetRays(profile: number[], [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): void {
  const step = (2 * Math.PI) / profile.length
  const from = Math.atan2(x1, y1)
  const turn = Math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2)
  // Seen from the point, the edge turns by less than half a circle, counterclockwise when `turn` is positive.
  const [low, high] = turn > 0 ? [from - turn, from] : [from, from - turn]
  // A position on a ray itself belongs to both of its edges.
  for (let ray = Math.ceil(low / step - CLOSE); ray <= high / step + CLOSE; ray++) {
    const [east, north] = [Math.sin(ray * step), Math.cos(ray * step)]
    const across = east * (y2 - y1) - north * (x2 - x1)
    const km = across === 0 ? Math.hypot(x2, y2) : (x1 * (y2 - y1) - y1 * (x2 - x1)) / across
    const index = ((ray % profile.length) + profile.length) % profile.length
    profile[index] = Math.max(profile[index] ?? 0, km)
  }
}
