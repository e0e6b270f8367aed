import { distanceKm } from '../../geo/distance-km'
import { lngLat } from '../../geo/lng-lat'
import type { GoldName } from './gold'
import type { PredictedPlace } from './prediction'

/** The radius that papers count with: 100 miles. */
export const PAPER_RADIUS_KM = 161
/** Half of Earth's circumference: the error of a name that got no place. */
export const LARGEST_ERROR_KM = 20_039

/** GeoNames ids by the code of a country (`SY`), a first-level (`SY.09`) or second-level unit. */
export type Crosswalk = ReadonlyMap<string, number>

export interface PlaceJudgement {
  /** Absent where nothing was placed or gold has no point; zero for the very same entry. */
  readonly errorKm?: number
  readonly withinTolerance: boolean
  readonly within161: boolean
}

/**
 * Holds a predicted place against gold. The same entry is right whatever the distance: the middle of a country differs from
 * gazetteer to gazetteer. Without an own tolerance in gold, 161 km count. `undefined` where gold cannot tell.
 */
export function judgePlace(
  gold: GoldName,
  place: PredictedPlace | null,
  crosswalk?: Crosswalk,
): PlaceJudgement | undefined {
  if (gold.point === undefined && (gold.geonameid === undefined || crosswalk === undefined)) return undefined
  if (place === null) return { withinTolerance: false, within161: false }
  if (isSameEntry(gold, place.id, crosswalk)) return { errorKm: 0, withinTolerance: true, within161: true }
  if (gold.point === undefined) return { withinTolerance: false, within161: false }
  const errorKm = distanceKm(gold.point, lngLat(place.lon, place.lat))
  return {
    errorKm,
    withinTolerance: errorKm <= (gold.toleranceKm ?? PAPER_RADIUS_KM),
    within161: errorKm <= PAPER_RADIUS_KM,
  }
}

export function isSameEntry(gold: GoldName, id: string, crosswalk?: Crosswalk): boolean {
  if (gold.ids.includes(id)) return true
  const code = /^(?:ctry|adm1|adm2):(.+)$/.exec(id)?.[1]
  return code !== undefined && gold.geonameid !== undefined && crosswalk?.get(code) === gold.geonameid
}
