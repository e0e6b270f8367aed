import type { Position } from 'geojson'
import type { Ground } from './ground'
import { type LngLat, lngLat } from './lng-lat'

/**
 * The stretches along which two areas touch, in order. Neighbours from one topology share the vertices of their border, so
 * equal positions are enough; areas from different sources have none.
 */
export function sharedBorder(a: Ground, b: Ground): LngLat[][] {
  const ofB = new Set(ringsOf(b).flat().map(keyOf))
  const stretches: LngLat[][] = []
  for (const ring of ringsOf(a)) {
    let stretch: LngLat[] = []
    for (const position of ring) {
      if (ofB.has(keyOf(position))) stretch.push(lngLat(position[0] ?? 0, position[1] ?? 0))
      else {
        if (stretch.length > 1) stretches.push(stretch)
        stretch = []
      }
    }
    if (stretch.length > 1) stretches.push(stretch)
  }
  return stretches
}

function ringsOf(ground: Ground): Position[][] {
  return ground.type === 'Polygon' ? ground.coordinates : ground.coordinates.flat()
}

function keyOf([lng, lat]: Position): string {
  return `${lng},${lat}`
}
