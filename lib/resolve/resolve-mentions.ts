import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { DemonymMention } from '../recognize/demonyms'
import type { Mention } from '../recognize/mention'
import type { Sign } from '../recognize/sign'
import { probabilityOf, totalScore, type Weights, weigh } from '../recognize/weigh'
import type { SpatialExpression } from '../spatial/expression'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import { readArticleCases } from './article-cases'
import type { ArticleFocus } from './article-focus'
import type { Case } from './cases'
import { contextSigns } from './context-signs'
import { type Fit, fitSigns } from './mutual-check'
import { rank } from './rank'
import type { RankedCandidate, Resolution } from './resolution'
import { trustSigns } from './trust-signs'
import { valueAt } from './value-at'

export interface ResolutionWeights {
  /** For the first guess, made from the name and its neighbours alone. */
  readonly prior: Weights
  /** For the decision, with the article's context. */
  readonly resolution: Weights
  /** For confidence: whether the best candidate is right at all. Fitted on articles that the others were not fitted on. */
  readonly trust: Weights
}

/** Below this confidence a mention stays without a place: more than two in three of those would be wrong. */
const LEAST_CONFIDENCE = 0.3
/** Two candidates this close in belief, and this far apart on the ground, are told apart by nothing. */
const TIE = 0.02

/** Decides which place each mention is. Pure; the same mentions, packs and weights give the same resolutions. */
export function resolveMentions(
  mentions: readonly Mention[],
  demonyms: readonly DemonymMention[],
  expressions: readonly SpatialExpression[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
  weights: ResolutionWeights,
): Resolution[] {
  const read = readArticleCases(mentions, demonyms, expressions, words, gazetteer, language, weights.prior)
  const { cases, focus, fits } = read
  // A name that is said again with the same words around it is the same question, and gets the same answer.
  const decided = new Map<Case['prior'] | Fit, Map<string, Resolution>>()
  return mentions.map((mention, i) => {
    const one = cases[i]
    if (mention.kind === 'coordinate') return resolveCoordinate(mention)
    if (one === undefined || one.candidates.length === 0)
      return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
    const fit = fits.get(i)
    const answers = valueAt(decided, fit ?? one.prior, () => new Map<string, Resolution>())
    return valueAt(answers, one.key, () => decide(one, focus, fit, weights, gazetteer))
  })
}

/** Everything that speaks for or against each candidate. `fit`: how each agrees with what expressions say of it. */
export function signsInContext(one: Case, focus: ArticleFocus, fit: Fit | undefined, gazetteer: Gazetteer): Sign[][] {
  return one.candidates.map(({ ref }, i) => [
    ...(one.prior[i] ?? []),
    ...contextSigns(ref, one, focus, gazetteer),
    ...(fit === undefined ? [] : fitSigns(fit, i)),
  ])
}

function decide(
  one: Case,
  focus: ArticleFocus,
  fit: Fit | undefined,
  { resolution, trust }: ResolutionWeights,
  gazetteer: Gazetteer,
): Resolution {
  const signs = signsInContext(one, focus, fit, gazetteer)
  const options = rank(signs, resolution)
  const ranked = options.slice(0, 10).flatMap(({ index, score, probability }): RankedCandidate[] => {
    const candidate = one.candidates[index]
    return candidate === undefined ? [] : [{ ref: candidate.ref, score, probability }]
  })
  const [first] = options
  const [best, second] = ranked
  if (first === undefined || best === undefined) return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
  if (
    second !== undefined &&
    best.probability - second.probability < TIE &&
    !sameSpot(best.ref, second.ref, gazetteer)
  ) {
    return { reason: 'ambiguous', evidence: [], candidates: ranked }
  }
  const doubts = trustSigns(one, first, focus, fit, gazetteer)
  const confidence = probabilityOf(totalScore(doubts, trust))
  const evidence = [...weigh(signs[first.index] ?? [], resolution), ...weigh(doubts, trust)]
  if (confidence < LEAST_CONFIDENCE) return { reason: 'too-uncertain', evidence, candidates: ranked }
  return { ref: best.ref, confidence, evidence, candidates: ranked }
}

/** A town and the district named after it tie often, and harmlessly. */
function sameSpot(a: PlaceRef, b: PlaceRef, gazetteer: Gazetteer): boolean {
  const [lng1, lat1] = gazetteer.point(a)
  const [lng2, lat2] = gazetteer.point(b)
  return Math.abs(lng1 - lng2) < 0.5 && Math.abs(lat1 - lat2) < 0.5
}

function resolveCoordinate({ point, radiusKm }: Mention): Resolution {
  if (point === undefined || radiusKm === undefined) throw new Error('A coordinate mention has a point and a radius')
  return { point, radiusKm, confidence: 0.99, evidence: [{ name: 'written as coordinates', score: 1 }], candidates: [] }
}
