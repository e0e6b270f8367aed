import type { Gazetteer } from '../../gazetteer/gazetteer'
import { rank } from '../../resolve/rank'
import type { Crosswalk } from '../evaluate/judge-place'
import type { Trial } from './calibrate'
import { PENALTY } from './fit-weights'
import { type Lesson, placeDecisions } from './gold-decisions'
import { fitLogLinear } from './log-linear'

const FOLDS = 5

/**
 * Decides each article's places with weights fitted on four fifths of the others, and tells how sure each decision was and
 * whether it was right. Articles are dealt to the folds in turn.
 */
export function crossValidatePlaces(
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Trial[] {
  const first = lessons.map((lesson) => placeDecisions(lesson, gazetteer, {}, crosswalk).prior)
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (_: unknown, i: number) => i % FOLDS === fold
    const prior = fitLogLinear(first.filter((_, i) => i % FOLDS !== fold).flat(), PENALTY)
    const inContext = lessons.map((lesson) => placeDecisions(lesson, gazetteer, prior, crosswalk).inContext)
    const resolution = fitLogLinear(inContext.filter((_, i) => i % FOLDS !== fold).flat(), PENALTY)
    return inContext
      .filter(inFold)
      .flat()
      .map(({ options, right }): Trial => {
        const [best] = rank(options, resolution)
        return { probability: best?.probability ?? 0, right: best !== undefined && right[best.index] === true }
      })
  }).flat()
}
