import { distanceKm } from '../../geo/distance-km'
import type { LngLat } from '../../geo/lng-lat'
import type { Gazetteer, PlaceRef } from '../gazetteer'
import { nameKeys } from '../name-keys'

/** Two entries of one kind and one name nearer than this are one thing. */
const SAME_KM: Readonly<Record<string, number>> = { P: 5, S: 8, L: 8 }

export interface Thing {
  readonly featureCode: string
  readonly countryCode: string | undefined
  readonly point: LngLat
}

/** Are two entries that share a name one thing? */
export function isSamePlace(a: Thing, b: Thing): boolean {
  const reach = reachKm(a.featureCode)
  if (reach === undefined || a.featureCode.charAt(0) !== b.featureCode.charAt(0) || a.countryCode !== b.countryCode)
    return false
  // "Kweires" the village and Kweires the airbase share a name and not a kind; so do a dam and an airfield.
  if (isAirfield(a.featureCode) !== isAirfield(b.featureCode)) return false
  return distanceKm(a.point, b.point) <= reach
}

/** Kilometres within which a namesake of this kind is the same thing; undefined for kinds that are never merged by name. */
export function reachKm(featureCode: string): number | undefined {
  return SAME_KM[featureCode.charAt(0)]
}

export function isAirfield(featureCode: string): boolean {
  return featureCode.startsWith('S.AIR')
}

/** The nearest place of these that bears one of the names and is the same thing. */
export function findSamePlace(gazetteer: Gazetteer, names: Iterable<string>, thing: Thing): PlaceRef | undefined {
  let [nearest, leastKm]: [PlaceRef | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const name of names) {
    for (const { ref } of nameKeys(name).flatMap((key) => gazetteer.find(key))) {
      if (gazetteer.featureCode(ref).charAt(0) !== thing.featureCode.charAt(0)) continue
      const point = gazetteer.point(ref)
      const other = { featureCode: gazetteer.featureCode(ref), countryCode: gazetteer.countryCode(ref), point }
      const km = isSamePlace(thing, other) ? distanceKm(thing.point, point) : Number.POSITIVE_INFINITY
      if (km < leastKm) [nearest, leastKm] = [ref, km]
    }
  }
  return nearest
}
