import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import type { Sign } from '../recognize/sign'
import { type Weights, weigh } from '../recognize/weigh'
import { foldKey } from '../text/fold'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import { type ArticleFocus, focusOf, type Guess } from './article-focus'
import { type Candidate, candidatesOf } from './candidates'
import { type Curve, confidenceOf } from './confidence'
import { readContainments } from './containments'
import { type Containment, contextSigns } from './context-signs'
import { priorSigns } from './prior-signs'
import { type Ranked, rank } from './rank'
import type { RankedCandidate, Resolution } from './resolution'

export interface ResolutionWeights {
  /** For the first guess, made from the name and its neighbours alone. */
  readonly prior: Weights
  /** For the decision, with the article's context. */
  readonly resolution: Weights
  /** From belief to confidence. */
  readonly calibration: Curve
}

/** One mention's candidates with their signs: what the weights are applied to, and fitted on. */
export interface Case {
  readonly key: string
  readonly candidates: readonly Candidate[]
  readonly prior: readonly (readonly Sign[])[]
  readonly containment: Containment | undefined
}

/** Below this share of belief a mention stays without a place. */
const LEAST_PROBABILITY = 0.15
/** Two candidates this close in belief, and this far apart on the ground, are told apart by nothing. */
const TIE = 0.02

/** Decides which place each mention is. Pure; the same mentions, packs and weights give the same resolutions. */
export function resolveMentions(
  mentions: readonly Mention[],
  demonyms: readonly PlaceRef[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
  weights: ResolutionWeights,
): Resolution[] {
  const cases = casesOf(mentions, words, gazetteer, language)
  const focus = focusFrom(cases, demonyms, gazetteer, weights.prior)
  // A name that is said again with the same words around it is the same question, and gets the same answer.
  const decided = new Map<Case['prior'], Map<string, Resolution>>()
  return mentions.map((mention, i) => {
    const one = cases[i]
    if (mention.kind === 'coordinate') return resolveCoordinate(mention)
    if (one === undefined || one.candidates.length === 0)
      return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
    const question = `${one.key} ${one.containment?.outers.join() ?? '-'}`
    const answers = valueAt(decided, one.prior, () => new Map<string, Resolution>())
    return valueAt(answers, question, () => decide(one, signsInContext(one, focus, gazetteer), weights, gazetteer))
  })
}

/** Mentions of one name with one hint share their candidates and prior signs, as the same arrays. */
export function casesOf(mentions: readonly Mention[], words: Words, gazetteer: Gazetteer, language: Language): Case[] {
  const containments = readContainments(mentions, words, gazetteer, language)
  const candidatesBy = new Map<Mention['matches'], readonly Candidate[]>()
  const priors = new Map<readonly Candidate[], Map<string, Case['prior']>>()
  const keys = new Map<string, string>()
  return mentions.map(({ matches, hint, surface }, i) => {
    const candidates = valueAt(candidatesBy, matches, () => candidatesOf(matches, gazetteer, language))
    const ofCandidates = valueAt(priors, candidates, () => new Map<string, Case['prior']>())
    const prior = valueAt(ofCandidates, hint === undefined ? '' : `${hint.soft} ${hint.codes.join()}`, () => {
      const largest = candidates.reduce((most, { ref }) => Math.max(most, gazetteer.population(ref)), 0)
      return candidates.map((candidate) => priorSigns(candidate, hint, gazetteer, largest))
    })
    return { key: valueAt(keys, surface, () => foldKey(surface)), candidates, prior, containment: containments[i] }
  })
}

function valueAt<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const made = make()
  values.set(key, made)
  return made
}

/** The article's focus as the first guesses give it. */
export function focusFrom(
  cases: readonly Case[],
  demonyms: readonly PlaceRef[],
  gazetteer: Gazetteer,
  weights: Weights,
): ArticleFocus {
  const guesses = new Map<string, Guess>()
  const ranked = new Map<Case['prior'], readonly Ranked[]>()
  for (const { key, candidates, prior } of cases) {
    const [best] = valueAt(ranked, prior, () => rank(prior, weights))
    const candidate = candidates[best?.index ?? -1]
    if (best === undefined || candidate === undefined) continue
    const known = guesses.get(key)
    if (known === undefined || best.probability > known.probability)
      guesses.set(key, { key, ref: candidate.ref, probability: best.probability })
  }
  return focusOf([...guesses.values()], demonyms, gazetteer)
}

export function signsInContext(one: Case, focus: ArticleFocus, gazetteer: Gazetteer): Sign[][] {
  return one.candidates.map((candidate, i) => [
    ...(one.prior[i] ?? []),
    ...contextSigns(candidate, one.key, one.containment, focus, gazetteer),
  ])
}

function decide(
  { candidates }: Case,
  signs: readonly (readonly Sign[])[],
  { resolution, calibration }: ResolutionWeights,
  gazetteer: Gazetteer,
): Resolution {
  const options = rank(signs, resolution)
  const ranked = options.slice(0, 10).flatMap(({ index, score, probability }): RankedCandidate[] => {
    const candidate = candidates[index]
    return candidate === undefined ? [] : [{ ref: candidate.ref, score, probability }]
  })
  const [best, second] = ranked
  if (best === undefined) return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
  if (best.probability < LEAST_PROBABILITY) return { reason: 'too-uncertain', evidence: [], candidates: ranked }
  if (
    second !== undefined &&
    best.probability - second.probability < TIE &&
    !sameSpot(best.ref, second.ref, gazetteer)
  ) {
    return { reason: 'ambiguous', evidence: [], candidates: ranked }
  }
  const evidence = weigh(signs[options[0]?.index ?? 0] ?? [], resolution)
  return { ref: best.ref, confidence: confidenceOf(best.probability, calibration), evidence, candidates: ranked }
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
