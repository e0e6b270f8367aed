import type { Gazetteer } from '../../gazetteer/gazetteer'
import { distanceKm } from '../../geo/distance-km'
import type { Candidate } from '../../resolve/candidates'
import type { GoldName } from '../evaluate/gold'
import { type Crosswalk, isSameEntry, PAPER_RADIUS_KM } from '../evaluate/judge-place'

/** Candidates about as near to gold's point as the nearest are as right as it. */
const AS_NEAR_KM = 20

/**
 * Which candidates gold means: the entry that it names, else those nearest to its point, else the country, province, sea
 * or region that holds the point, whose middle differs from gazetteer to gazetteer by more than any tolerance. `undefined` where gold
 * does not tell.
 */
export function rightCandidates(
  candidates: readonly Candidate[],
  name: GoldName,
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): boolean[] | undefined {
  const { ids, point, geonameid, toleranceKm = PAPER_RADIUS_KM } = name
  if (point === undefined && (geonameid === undefined || crosswalk === undefined) && ids.length === 0) return undefined
  const places = candidates.map(({ ref }) => gazetteer.place(ref))
  const same = places.map(({ id }) => isSameEntry(name, id, crosswalk))
  if (same.includes(true) || point === undefined) return same
  const far = places.map((place) => distanceKm(point, place.point))
  const nearest = far.reduce((least, km) => Math.min(least, km), Number.POSITIVE_INFINITY)
  if (nearest <= toleranceKm) return far.map((km) => km <= Math.min(toleranceKm, nearest + AS_NEAR_KM))
  return places.map(({ featureCode, radiusKm }, i) => {
    const isUnit = featureCode.startsWith('A.PCL') || featureCode.startsWith('A.ADM1')
    const isWide = isUnit ? geonameid === undefined : /^[HLT]\./.test(featureCode)
    return isWide && (far[i] ?? Number.POSITIVE_INFINITY) <= radiusKm
  })
}
