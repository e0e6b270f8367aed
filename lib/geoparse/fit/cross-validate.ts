import type { Gazetteer } from '../../gazetteer/gazetteer'
import type { Weights } from '../../recognize/weigh'
import type { Trial } from '../evaluate/calibration-error'
import type { Crosswalk } from '../evaluate/judge-place'
import { dealFolds } from './folds'
import type { Lesson } from './gold-decisions'
import { judge } from './judge'
import { learn, type Topic } from './learn'
import type { Decision } from './log-linear'

/** A decision beside weights that were fitted without its article. */
export interface HeldOut {
  readonly decision: Decision
  readonly weights: Weights
}

/** Every decision of the lessons, each with weights from four fifths of the other articles. */
export function holdOut(
  topic: Topic,
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): HeldOut[] {
  return dealFolds(lessons).flatMap(({ held, rest }) => {
    const { weights, decisionsOf } = learn(topic, rest, gazetteer, crosswalk)
    return held.flatMap(decisionsOf).map((decision) => ({ decision, weights }))
  })
}

/** How sure each decision was, and whether it was right. */
export function trialsOf(heldOut: readonly HeldOut[]): Trial[] {
  return heldOut.map(({ decision, weights }): Trial => {
    const { belief, isRight } = judge(decision, weights)
    return { probability: belief, right: isRight }
  })
}
