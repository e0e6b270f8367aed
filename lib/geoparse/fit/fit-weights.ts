import type { Gazetteer } from '../../gazetteer/gazetteer'
import type { Weights } from '../../recognize/weigh'
import type { Crosswalk } from '../evaluate/judge-place'
import { type Lesson, placeDecisions, recognitionDecisions, senseDecisions } from './gold-decisions'
import { type Decision, fitLogLinear } from './log-linear'

export interface AllWeights {
  readonly recognition: Weights
  readonly sense: Weights
  readonly prior: Weights
  readonly resolution: Weights
}

/** The decisions of the pipeline; each is learnt on its own, from gold spans, so one can be fitted without the others. */
export const LEARNT = ['recognition', 'sense', 'places'] as const
export type Learnt = (typeof LEARNT)[number]

/** Strength of the pull towards zero, in decisions. */
export const PENALTY = 0.2

/** Fits the weights of one decision, keyed by the tables that it owns in `weights.json`. */
export function fitWeights(
  learnt: Learnt,
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Partial<AllWeights> {
  const learn = (decide: (lesson: Lesson) => readonly Decision[]) => fitLogLinear(lessons.flatMap(decide), PENALTY)
  // Signs that depend on a first guess (an echo in the article, its focus) are made with weights fitted without them, as
  // at run time.
  switch (learnt) {
    case 'recognition': {
      const alone = learn((lesson) => recognitionDecisions(lesson, gazetteer, {}))
      return { recognition: learn((lesson) => recognitionDecisions(lesson, gazetteer, alone)) }
    }
    case 'sense':
      return { sense: learn((lesson) => senseDecisions(lesson, gazetteer)) }
    case 'places': {
      const prior = learn((lesson) => placeDecisions(lesson, gazetteer, {}, crosswalk).prior)
      return { prior, resolution: learn((lesson) => placeDecisions(lesson, gazetteer, prior, crosswalk).inContext) }
    }
  }
}
