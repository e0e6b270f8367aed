import type { Gazetteer } from '../../gazetteer/gazetteer'
import type { Weights } from '../../recognize/weigh'
import type { Crosswalk } from '../evaluate/judge-place'
import { type Lesson, placeDecisions, recognitionDecisions, senseDecisions } from './gold-decisions'
import { fitLogLinear } from './log-linear'

export interface AllWeights {
  readonly recognition: Weights
  readonly sense: Weights
  readonly prior: Weights
  readonly resolution: Weights
}

/** Strength of the pull towards zero, in decisions. */
export const PENALTY = 0.2

/**
 * Fits every table of weights. Signs that depend on a first guess (an echo in the article, its focus) are made with weights
 * fitted without them, as at run time.
 */
export function fitWeights(
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): AllWeights {
  const alone = fitLogLinear(
    lessons.flatMap((lesson) => recognitionDecisions(lesson, gazetteer, {})),
    PENALTY,
  )
  const recognition = fitLogLinear(
    lessons.flatMap((lesson) => recognitionDecisions(lesson, gazetteer, alone)),
    PENALTY,
  )
  const sense = fitLogLinear(
    lessons.flatMap((lesson) => senseDecisions(lesson, gazetteer)),
    PENALTY,
  )
  const prior = fitLogLinear(
    lessons.flatMap((lesson) => placeDecisions(lesson, gazetteer, {}, crosswalk).prior),
    PENALTY,
  )
  const resolution = fitLogLinear(
    lessons.flatMap((lesson) => placeDecisions(lesson, gazetteer, prior, crosswalk).inContext),
    PENALTY,
  )
  return { recognition, sense, prior, resolution }
}
