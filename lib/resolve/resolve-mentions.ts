import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import type { Sign } from '../recognize/name-evidence'
import type { Weights } from '../recognize/weigh'
import { foldKey } from '../text/fold'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import { type ArticleFocus, focusOf, type Guess } from './article-focus'
import { type Candidate, candidatesOf } from './candidates'
import { confidenceOf } from './confidence'
import { readContainments } from './containments'
import { type Containment, contextSigns } from './context-signs'
import { priorSigns } from './prior-signs'
import { rank } from './rank'
import type { RankedCandidate, Resolution } from './resolution'

export interface ResolutionWeights {
  /** For the first guess, made from the name and its neighbours alone. */
  readonly prior: Weights
  /** For the decision, with the article's context. */
  readonly resolution: Weights
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
  return mentions.map((mention, i) => {
    const one = cases[i]
    if (mention.kind === 'coordinate') return resolveCoordinate(mention)
    if (one === undefined || one.candidates.length === 0)
      return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
    return decide(ranked(one, signsInContext(one, focus, gazetteer), weights.resolution), gazetteer)
  })
}

export function casesOf(mentions: readonly Mention[], words: Words, gazetteer: Gazetteer, language: Language): Case[] {
  const containments = readContainments(mentions, words, gazetteer, language)
  return mentions.map((mention, i) => {
    const candidates = candidatesOf(mention.matches, gazetteer, language)
    const largest = candidates.reduce((most, { ref }) => Math.max(most, gazetteer.population(ref)), 0)
    const prior = candidates.map((candidate) => priorSigns(candidate, mention.hint, gazetteer, largest))
    return { key: foldKey(mention.surface), candidates, prior, containment: containments[i] }
  })
}

/** The article's focus as the first guesses give it. */
export function focusFrom(
  cases: readonly Case[],
  demonyms: readonly PlaceRef[],
  gazetteer: Gazetteer,
  prior: Weights,
): ArticleFocus {
  const guesses = new Map<string, Guess>()
  for (const one of cases) {
    const [best] = ranked(one, one.prior, prior)
    if (best === undefined) continue
    const known = guesses.get(one.key)
    if (known === undefined || best.probability > known.probability)
      guesses.set(one.key, { key: one.key, ref: best.ref, probability: best.probability })
  }
  return focusOf([...guesses.values()], demonyms, gazetteer)
}

export function signsInContext(one: Case, focus: ArticleFocus, gazetteer: Gazetteer): Sign[][] {
  return one.candidates.map((candidate, i) => [
    ...(one.prior[i] ?? []),
    ...contextSigns(candidate, one.key, one.containment, focus, gazetteer),
  ])
}

function ranked(one: Case, signs: readonly (readonly Sign[])[], weights: Weights): RankedCandidate[] {
  return rank(signs, weights).flatMap(({ index, score, probability, evidence }) => {
    const candidate = one.candidates[index]
    return candidate === undefined ? [] : [{ ref: candidate.ref, score, probability, evidence }]
  })
}

function decide(ranked: readonly RankedCandidate[], gazetteer: Gazetteer): Resolution {
  const [best, second] = ranked
  if (best === undefined) return { reason: 'not-in-gazetteer', evidence: [], candidates: [] }
  const candidates = ranked.slice(0, 10)
  if (best.probability < LEAST_PROBABILITY) return { reason: 'too-uncertain', evidence: [], candidates }
  if (
    second !== undefined &&
    best.probability - second.probability < TIE &&
    !sameSpot(best.ref, second.ref, gazetteer)
  ) {
    return { reason: 'ambiguous', evidence: [], candidates }
  }
  return { ref: best.ref, confidence: confidenceOf(best.probability), evidence: best.evidence, candidates }
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
