import { bbox } from '@turf/bbox'
import type { Geometry } from 'geojson'
import { distanceKm } from '../../geo/distance-km'
import { type LngLat, lngLat } from '../../geo/lng-lat'
import type { PredictedPlace, Prediction } from './prediction'

/** Kinds whose landmarks only point somewhere else. */
const POINTING = new Set(['offset', 'direction', 'between'])
const COUNTRY = 'A.PCL'

/**
 * The one spot that a text describes: its finest mention or footprint, landmarks of a pointing expression aside. A country
 * alone locates nothing, so `null`.
 */
export function locateText({ mentions, expressions }: Prediction): PredictedPlace | null {
  const landmarks = new Set(expressions.flatMap(({ kind, anchors }) => (POINTING.has(kind) ? anchors : [])))
  const spots: { place: PredictedPlace; radiusKm: number }[] = []
  for (const { start, place, radiusKm } of mentions) {
    if (place === null || landmarks.has(start) || place.featureCode.startsWith(COUNTRY)) continue
    spots.push({ place, radiusKm: radiusKm ?? Number.POSITIVE_INFINITY })
  }
  for (const { kind, surface, footprint } of expressions) {
    if (footprint === null || !POINTING.has(kind)) continue
    const { middle, radiusKm } = circumscribe(footprint)
    spots.push({ place: { id: '', name: surface, lon: middle[0], lat: middle[1], featureCode: '' }, radiusKm })
  }
  return (
    spots.reduce<(typeof spots)[number] | null>(
      (finest, spot) => (finest === null || spot.radiusKm < finest.radiusKm ? spot : finest),
      null,
    )?.place ?? null
  )
}

/** The middle of a geometry's bounding box and the distance from there to its corner. */
export function circumscribe(geometry: Geometry): { middle: LngLat; radiusKm: number } {
  const [west, south, east, north] = bbox(geometry)
  const middle = lngLat((west + east) / 2, (south + north) / 2)
  return { middle, radiusKm: distanceKm(middle, lngLat(east, north)) }
}
