import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { distanceKm } from '../geo/distance-km'

/** A quarter may lie a little beyond the circle that stands for its town. */
const BEYOND_TOWN = 1.3
const LEAST_TOWN_KM = 12

/** A country, province or district: what "X, Y" names when Y says where X lies, and what a list of towns does not. */
export function isUnit(ref: PlaceRef, gazetteer: Gazetteer): boolean {
  return /^A\.(PCL|ADM[12])/.test(gazetteer.featureCode(ref))
}

/** Does the unit's territory hold the place? By their codes; by distance where a place does not know its district. */
export function isInUnit(inner: PlaceRef, unit: PlaceRef, gazetteer: Gazetteer): boolean {
  const country = gazetteer.countryCode(unit)
  if (unit === inner || country === undefined || gazetteer.countryCode(inner) !== country) return false
  const [outerCode, innerCode] = [gazetteer.featureCode(unit), gazetteer.featureCode(inner)]
  if (innerCode.startsWith('A.PCL')) return false
  if (outerCode.startsWith('A.PCL')) return true
  if (innerCode.startsWith('A.ADM1') || gazetteer.admin1Code(unit) !== gazetteer.admin1Code(inner)) return false
  if (outerCode.startsWith('A.ADM1')) return true
  if (innerCode.startsWith('A.ADM2')) return false
  const district = gazetteer.admin2Code(inner)
  if (district !== undefined) return district === gazetteer.admin2Code(unit)
  return distanceKm(gazetteer.point(inner), gazetteer.point(unit)) <= gazetteer.radiusKm(unit)
}

/** A quarter in its city, a town on its island or in its region: by distance, in the same country where both have one. */
export function isInArea(inner: PlaceRef, area: PlaceRef, gazetteer: Gazetteer): boolean {
  const [outerCode, innerCode] = [gazetteer.featureCode(area), gazetteer.featureCode(inner)]
  if (area === inner || innerCode.startsWith('A.') || !/^[PLT]\./.test(outerCode)) return false
  const settled = outerCode.startsWith('P.')
  if (settled && gazetteer.population(inner) >= gazetteer.population(area)) return false
  const country = gazetteer.countryCode(area)
  if (country !== undefined && gazetteer.countryCode(inner) !== country) return false
  const radiusKm = gazetteer.radiusKm(area)
  const reachKm = settled ? Math.max(LEAST_TOWN_KM, radiusKm * BEYOND_TOWN) : radiusKm
  return distanceKm(gazetteer.point(inner), gazetteer.point(area)) <= reachKm
}
