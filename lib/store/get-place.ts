import turfCircle from '@turf/circle'
import { AppError } from '../errors'
import type { Catalog } from './catalog'
import type { Page } from './columns/cursor'
import type { Filters } from './filters'
import { readPassages } from './read-passages'

/**
 * A place, the circle that holds it, and one page of the passages that mention it, newest first. Throws `not_found` for a place
 * that no article mentions; with filters that leave none of its mentions the counts are zero.
 */
export async function getPlace(catalog: Catalog, id: string, filters: Filters, page: Page = {}) {
  const found = await catalog.ask('place', await catalog.question(filters), id, page)
  if (found === undefined || found === null) {
    throw new AppError('not_found', `No article mentions a place with the id ${id}.`)
  }
  const { place, keys, total, next } = found
  return {
    place,
    footprint: circleAround(place.lon, place.lat, place.radiusKm),
    passages: await readPassages(catalog.sql, keys, ({ place_id }) => place_id === id),
    total,
    next,
  }
}

/** The circle that holds a place; a point where it is known exactly. */
export function circleAround(lng: number, lat: number, radiusKm: number, steps = 64) {
  if (radiusKm === 0) return { type: 'Point' as const, coordinates: [lng, lat] }
  return { ...turfCircle([lng, lat], radiusKm, { units: 'kilometers', steps }).geometry }
}
