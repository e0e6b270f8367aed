import type { Gazetteer } from '../../gazetteer/gazetteer'
import { readDemonyms } from '../../recognize/demonyms'
import type { Weights } from '../../recognize/weigh'
import type { ArticleFocus } from '../../resolve/article-focus'
import { type Case, casesOf } from '../../resolve/cases'
import { findDateline } from '../../resolve/dateline'
import { focusFrom } from '../../resolve/focus-from'
import { rank } from '../../resolve/rank'
import { signsInContext } from '../../resolve/resolve-mentions'
import { trustSigns } from '../../resolve/trust-signs'
import { spansOutside } from '../../text/span'
import type { Crosswalk } from '../evaluate/judge-place'
import { mentionsAt } from '../mentions-at'
import type { Lesson } from './gold-decisions'
import type { Decision } from './log-linear'
import { rightCandidates } from './right-candidates'

export interface PlaceDecisions {
  readonly prior: readonly Decision[]
  readonly inContext: readonly Decision[]
}

/** Which candidate is it? Only names that have a right one among several teach that. */
export function placeDecisions(
  lesson: Lesson,
  gazetteer: Gazetteer,
  prior: Weights,
  crosswalk: Crosswalk | undefined,
): PlaceDecisions {
  const questions = questionsOf(lesson, gazetteer, prior, crosswalk).filter(
    ({ one, right }) => right.includes(true) && one.candidates.length > 1,
  )
  const rest = { mayBeNone: false, importance: lesson.importance }
  return {
    prior: questions.map(({ one, right }) => ({ options: one.prior, right, ...rest })),
    inContext: questions.map(({ one, focus, right }) => ({
      options: signsInContext(one, focus, gazetteer),
      right,
      ...rest,
    })),
  }
}

/** Is the best candidate right at all? The names whose place no pack has teach that too. */
export function trustDecisions(
  lesson: Lesson,
  gazetteer: Gazetteer,
  { prior, resolution }: { readonly prior: Weights; readonly resolution: Weights },
  crosswalk: Crosswalk | undefined,
): Decision[] {
  return questionsOf(lesson, gazetteer, prior, crosswalk).flatMap(({ one, focus, right }): Decision[] => {
    const [best] = rank(signsInContext(one, focus, gazetteer), resolution)
    if (best === undefined) return []
    const options = [trustSigns(one, best, focus, gazetteer)]
    return [{ options, right: [right[best.index] === true], mayBeNone: true, importance: lesson.importance }]
  })
}

interface Question {
  readonly one: Case
  readonly focus: ArticleFocus
  readonly right: readonly boolean[]
}

/** The names of which gold knows the place. */
function questionsOf(
  { article, reading, words }: Lesson,
  gazetteer: Gazetteer,
  prior: Weights,
  crosswalk: Crosswalk | undefined,
): Question[] {
  if (article.scope !== 'names') return []
  const mentions = mentionsAt(reading, words, gazetteer, article.names)
  const demonyms = spansOutside(readDemonyms(reading.text, words, gazetteer), mentions)
  const cases = casesOf(mentions, demonyms, words, gazetteer, reading.language)
  const nations = demonyms.map(({ ref }) => ref)
  const focus = focusFrom(cases, findDateline(mentions, words), nations, gazetteer, prior)
  return cases.flatMap((one, i): Question[] => {
    const name = article.names[i]
    const right = name === undefined ? undefined : rightCandidates(one.candidates, name, gazetteer, crosswalk)
    return right === undefined ? [] : [{ one, focus, right }]
  })
}
