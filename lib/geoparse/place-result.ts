import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { LngLat } from '../geo/lng-lat'
import type { PlaceResult } from './result'

/** A gazetteer's place as the contract writes it. */
export function placeResult(ref: PlaceRef, gazetteer: Gazetteer): PlaceResult {
  const { id, name, point, featureCode, countryCode, admin1Code, admin2Code } = gazetteer.place(ref)
  return {
    id,
    name,
    lat: point[1],
    lon: point[0],
    featureCode,
    countryCode: countryCode ?? null,
    ...(admin1Code === undefined ? {} : { admin1Code }),
    ...(admin2Code === undefined ? {} : { admin2Code }),
  }
}

/** A written coordinate is a place of its own: its id is the position, to about a metre. */
export function pointResult([lng, lat]: LngLat, surface: string): PlaceResult {
  const [lon5, lat5] = [Number(lng.toFixed(5)), Number(lat.toFixed(5))]
  return { id: `pt:${lat5},${lon5}`, name: surface, lat: lat5, lon: lon5, featureCode: 'L.LCTY', countryCode: null }
}
