import type { Gazetteer } from '../../gazetteer/gazetteer'
import { probabilityOf, totalScore, type Weights } from '../../recognize/weigh'
import type { Trial } from '../evaluate/calibration-error'
import type { Crosswalk } from '../evaluate/judge-place'
import { dealFolds } from './folds'
import type { Lesson } from './gold-decisions'
import { learn, PENALTY } from './learn'
import { type Decision, fitLogLinear } from './log-linear'
import { trustDecisions } from './place-decisions'

/** Each fold needs a fit of its own, and a third of the articles left out changes little. */
const TRUST_FOLDS = 3

/** How far decisions are to be trusted, learnt on articles that the weights deciding there were not fitted on. */
export function learnTrust(
  lessons: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Weights {
  const decisions = dealFolds(lessons, TRUST_FOLDS).flatMap(({ held, rest }) =>
    decisionsOn(held, rest, gazetteer, crosswalk),
  )
  return fitLogLinear(decisions, PENALTY)
}

/** Confidence and outcome on `held`, where nothing at all was fitted on it: neither the decisions nor their trust. */
export function tryTrust(
  held: readonly Lesson[],
  rest: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Trial[] {
  const weights = learnTrust(rest, gazetteer, crosswalk)
  return decisionsOn(held, rest, gazetteer, crosswalk).map(({ options, right }) => ({
    probability: probabilityOf(totalScore(options[0] ?? [], weights)),
    right: right[0] === true,
  }))
}

function decisionsOn(
  held: readonly Lesson[],
  rest: readonly Lesson[],
  gazetteer: Gazetteer,
  crosswalk: Crosswalk | undefined,
): Decision[] {
  const { prior = {}, resolution = {} } = learn('places', rest, gazetteer, crosswalk).tables
  return held.flatMap((lesson) => trustDecisions(lesson, gazetteer, { prior, resolution }, crosswalk))
}
