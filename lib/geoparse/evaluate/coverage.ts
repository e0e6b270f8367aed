import type { Gazetteer, PlaceRef } from '../../gazetteer/gazetteer'
import { distanceKm } from '../../geo/distance-km'
import { foldKey } from '../../text/fold'
import type { GoldArticle, GoldName } from './gold'
import { type Crosswalk, isSameEntry, PAPER_RADIUS_KM } from './judge-place'

export interface CoverageGap {
  readonly surface: string
  readonly count: number
  /** `unknown`: no pack has the name. `elsewhere`: packs have it, but none where gold puts it. */
  readonly why: 'unknown' | 'elsewhere'
}

export interface Coverage {
  readonly names: number
  /** Names that some pack has. */
  readonly known: number
  /** Names whose place gold gives, and those of them where the best candidate would be right: the ceiling of any choice. */
  readonly judged: number
  readonly reachable: number
  readonly gaps: readonly CoverageGap[]
}

/** How much of gold the packs could answer if every choice were right, by exact folded names. */
export function measureCoverage(
  articles: readonly GoldArticle[],
  gazetteer: Gazetteer,
  crosswalk?: Crosswalk,
): Coverage {
  const gaps = new Map<string, CoverageGap>()
  const coverage = { names: 0, known: 0, judged: 0, reachable: 0 }
  for (const { names } of articles) {
    for (const name of names) {
      const candidates = candidatesOf(name, gazetteer)
      const isKnown = candidates.length > 0
      coverage.names++
      if (isKnown) coverage.known++
      if (name.point !== undefined) {
        coverage.judged++
        if (candidates.some((ref) => isRight(name, ref, gazetteer, crosswalk))) {
          coverage.reachable++
          continue
        }
      } else if (isKnown) continue
      const why = isKnown ? 'elsewhere' : 'unknown'
      const key = `${why} ${name.surface}`
      gaps.set(key, { surface: name.surface, why, count: (gaps.get(key)?.count ?? 0) + 1 })
    }
  }
  return { ...coverage, gaps: [...gaps.values()].sort((a, b) => b.count - a.count) }
}

function candidatesOf({ surface }: GoldName, gazetteer: Gazetteer): readonly PlaceRef[] {
  const key = foldKey(surface)
  return [...gazetteer.find(key), ...gazetteer.findDemonym(key)].map(({ ref }) => ref)
}

function isRight(name: GoldName, ref: PlaceRef, gazetteer: Gazetteer, crosswalk?: Crosswalk): boolean {
  if (isSameEntry(name, gazetteer.place(ref).id, crosswalk)) return true
  const limitKm = name.toleranceKm ?? PAPER_RADIUS_KM
  return name.point !== undefined && distanceKm(name.point, gazetteer.point(ref)) <= limitKm
}
