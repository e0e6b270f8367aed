import type { Gazetteer } from '../../gazetteer/gazetteer'
import type { GoldArticle } from '../evaluate/gold'
import type { Crosswalk } from '../evaluate/judge-place'
import type { AllWeights } from '../weights'
import { dealFolds } from './folds'
import type { Lesson } from './gold-decisions'
import { lessonsOf } from './gold-lessons'
import { learn, TOPICS } from './learn'
import { learnTrust } from './learn-trust'

/** Every table of weights from these lessons. */
export function learnAll(
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): AllWeights {
  const none = { recognition: {}, sense: {}, prior: {}, resolution: {} }
  const tables = TOPICS.map((topic) => learn(topic, lessons, gazetteer, crosswalk).tables)
  return Object.assign(none, ...tables, { trust: learnTrust(lessons, gazetteer, crosswalk) })
}

/**
 * Weights for every article of the sets, fitted without it: on the articles of the other folds and on `others`.
 * `onFold` is told which fold comes next, from 1.
 */
export function crossFit(
  sets: readonly (readonly GoldArticle[])[],
  others: readonly Lesson[],
  folds: number,
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
  onFold: (fold: number) => void,
): ReadonlyMap<GoldArticle, AllWeights> {
  const fitted = new Map<GoldArticle, AllWeights>()
  dealFolds(sets.flatMap(lessonsOf), folds).forEach(({ held, rest }, i) => {
    onFold(i + 1)
    const weights = learnAll([...rest, ...others], gazetteer, crosswalk)
    for (const { article } of held) fitted.set(article, weights)
  })
  return fitted
}
