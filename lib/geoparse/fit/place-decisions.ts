import type { Gazetteer } from '../../gazetteer/gazetteer'
import { readDemonyms } from '../../recognize/demonyms'
import type { Weights } from '../../recognize/weigh'
import { readArticleCases } from '../../resolve/article-cases'
import type { ArticleFocus } from '../../resolve/article-focus'
import { carryHints } from '../../resolve/carry-hints'
import type { Case } from '../../resolve/cases'
import type { Fit } from '../../resolve/mutual-check'
import { rank } from '../../resolve/rank'
import { signsInContext } from '../../resolve/resolve-mentions'
import { trustSigns } from '../../resolve/trust-signs'
import { readExpressions } from '../../spatial/read-expressions'
import { spansOutside } from '../../text/span'
import { anchorsOf } from '../anchors-of'
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
    inContext: questions.map(({ one, focus, fit, right }) => ({
      options: signsInContext(one, focus, fit, gazetteer),
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
  return questionsOf(lesson, gazetteer, prior, crosswalk).flatMap(({ one, focus, fit, right }): Decision[] => {
    const [best] = rank(signsInContext(one, focus, fit, gazetteer), resolution)
    if (best === undefined) return []
    const options = [trustSigns(one, best, focus, fit, gazetteer)]
    return [{ options, right: [right[best.index] === true], mayBeNone: true, importance: lesson.importance }]
  })
}

interface Question {
  readonly one: Case
  readonly focus: ArticleFocus
  readonly fit: Fit | undefined
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
  const expressions = readExpressions(reading, anchorsOf(mentions, gazetteer), words)
  const named = carryHints(mentions, expressions)
  const read = readArticleCases(named, demonyms, expressions, words, gazetteer, reading.language, prior)
  const { cases, focus, fits } = read
  return cases.flatMap((one, i): Question[] => {
    const name = article.names[i]
    const right = name === undefined ? undefined : rightCandidates(one.candidates, name, gazetteer, crosswalk)
    return right === undefined ? [] : [{ one, focus, fit: fits.get(i), right }]
  })
}
