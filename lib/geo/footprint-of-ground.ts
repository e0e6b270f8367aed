import { extentOf } from './extent-of'
import type { Footprint, FootprintForm } from './footprint'
import type { Ground } from './ground'

/** The ground as a footprint of that form, its radius rounded up so that it holds all of it. */
export function footprintOfGround(form: FootprintForm, geometry: Ground): Footprint {
  return { form, geometry, radiusKm: Math.ceil(extentOf(geometry).radiusKm * 1000) / 1000 }
}
