import { distanceKm } from '../../geo/distance-km'
import type { LngLat } from '../../geo/lng-lat'
import type { Gazetteer, NameKind } from '../gazetteer'
import type { Hit } from './hit'

/** A whole name outweighs any population; a beginning is worth less the more letters it leaves open. */
const WHOLE = 6
const BEGINNING = 3
const LETTER_OPEN = 0.1
const MOST_OPEN = 1.5
const AN_EDIT = 4
/** For each tenfold of the population. */
const POPULATION = 0.6
/** At the point itself; half of it this far away. */
const NEARNESS = 4
const HALF_NEAR_KM = 100

const NAME_KINDS: Readonly<Record<NameKind, number>> = {
  main: 0.4,
  label: 0.4,
  alternate: 0,
  abbreviation: 0,
  historic: -0.8,
}

/** First prefix wins. A unit has its seat's people and more, but who types a name usually means the town. */
const CLASSES: readonly (readonly [prefix: string, weight: number])[] = [
  ['A.PCL', 1.5],
  ['A.ADM', -1.6],
  ['A', -1],
  ['P.PPLC', 0.6],
  ['P.PPLX', -0.6],
  ['L.CONT', 1.5],
]

/** How well a place answers: exactness, population and nearness in one figure; only its order means something. */
export function scoreHit(hit: Hit, gazetteer: Gazetteer, near: LngLat | undefined): number {
  const { ref, edits, extra, name } = hit
  const code = gazetteer.featureCode(ref)
  const open = Math.min(MOST_OPEN, extra * LETTER_OPEN)
  return (
    (extra === 0 ? WHOLE : BEGINNING - open) -
    edits * AN_EDIT +
    NAME_KINDS[name.kind] +
    (CLASSES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 0) +
    POPULATION * Math.log10(1 + gazetteer.population(ref)) +
    (near === undefined ? 0 : NEARNESS / (1 + distanceKm(near, gazetteer.point(ref)) / HALF_NEAR_KM))
  )
}
