import type { Gazetteer } from '../../gazetteer/gazetteer'
import type { Weights } from '../../recognize/weigh'
import type { Crosswalk } from '../evaluate/judge-place'
import type { AllWeights } from '../weights'
import { type Lesson, recognitionDecisions, senseDecisions } from './gold-decisions'
import { type Decision, fitLogLinear } from './log-linear'
import { placeDecisions } from './place-decisions'

/** The decisions of the pipeline; each is learnt on its own, from gold spans, so one can be fitted without the others. */
export const TOPICS = ['recognition', 'sense', 'places'] as const
export type Topic = (typeof TOPICS)[number]

/** What some articles taught. */
export interface Learning {
  /** By the tables that the topic owns in `weights.json`. */
  readonly tables: Partial<AllWeights>
  /** The table that decides in the end. */
  readonly weights: Weights
  /** The decisions that another article asks for, as at run time. */
  readonly decisionsOf: (lesson: Lesson) => readonly Decision[]
}

/** Strength of the pull towards zero, in decisions. */
export const PENALTY = 0.2

/**
 * Fits the weights of one topic. Signs that depend on a first guess (an echo in the article, its focus) are made with weights
 * fitted without them, as at run time.
 */
export function learn(
  topic: Topic,
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Learning {
  const fitted = (decisionsOf: Learning['decisionsOf']) => fitLogLinear(lessons.flatMap(decisionsOf), PENALTY)
  switch (topic) {
    case 'recognition': {
      const alone = fitted((lesson) => recognitionDecisions(lesson, gazetteer, {}))
      const decisionsOf = (lesson: Lesson) => recognitionDecisions(lesson, gazetteer, alone)
      const recognition = fitted(decisionsOf)
      return { tables: { recognition }, weights: recognition, decisionsOf }
    }
    case 'sense': {
      const decisionsOf = (lesson: Lesson) => senseDecisions(lesson, gazetteer)
      const sense = fitted(decisionsOf)
      return { tables: { sense }, weights: sense, decisionsOf }
    }
    case 'places': {
      const prior = fitted((lesson) => placeDecisions(lesson, gazetteer, {}, crosswalk).prior)
      const decisionsOf = (lesson: Lesson) => placeDecisions(lesson, gazetteer, prior, crosswalk).inContext
      const resolution = fitted(decisionsOf)
      return { tables: { prior, resolution }, weights: resolution, decisionsOf }
    }
  }
}
