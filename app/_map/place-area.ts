import type { PlaceDetail } from '../../lib/api/views'
import type { MapArea } from './map-mark'
import { readGeometry } from './read-geometry'

/** The ground of one opened place: a country filled, a unit outlined, elsewhere the circle that says how exact the point is. */
export function placeArea({ place, footprint }: Pick<PlaceDetail, 'place' | 'footprint'>, key: string): MapArea[] {
  const geometry = readGeometry(footprint)
  if (geometry === undefined || geometry.type === 'Point') return []
  const unit = place.kind === 'province' || place.kind === 'district'
  return [{ key, geometry, style: place.kind === 'country' ? 'country' : unit ? 'unit' : 'precision' }]
}
