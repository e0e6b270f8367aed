import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Mention } from '../recognize/mention'
import type { Resolution } from '../resolve/resolution'
import { placeResult, pointResult } from './place-result'
import type { MentionResult, PlaceResult } from './result'
import { type ArticleFacts, attributionFor } from './sentence-facts'

/** Mentions with their resolutions, in the contract's form. Both lists run in step. */
export function mentionResults(
  mentions: readonly Mention[],
  resolutions: readonly Resolution[],
  facts: ArticleFacts,
  gazetteer: Gazetteer,
): MentionResult[] {
  // Mentions of one name often share one resolution, and candidates recur: each is put into the contract's form once.
  const explained = new Map<Resolution, Explanation>()
  const places = new Map<PlaceRef, PlaceResult>()
  const placeAt = (ref: PlaceRef) => {
    const known = places.get(ref) ?? placeResult(ref, gazetteer)
    places.set(ref, known)
    return known
  }
  return mentions.map((mention, i) => {
    const { start, end, surface, sense } = mention
    const resolution = resolutions[i]
    if (resolution === undefined) throw new Error(`No resolution for the mention at ${start}`)
    const { ref, point, confidence, reason } = resolution
    const place = ref !== undefined ? placeAt(ref) : point === undefined ? null : pointResult(point, surface)
    const sentence = facts.sentences[mention.sentence]
    const attribution = sentence === undefined ? undefined : attributionFor(mention, sentence)
    const radiusKm = resolution.radiusKm ?? (ref === undefined ? undefined : gazetteer.radiusKm(ref))
    const explanation = explained.get(resolution) ?? explain(resolution, placeAt)
    explained.set(resolution, explanation)
    return {
      start,
      end,
      surface,
      sense,
      place,
      confidence: place === null || confidence === undefined ? null : rounded(confidence),
      radiusKm: place === null || radiusKm === undefined ? null : radiusKm,
      ...(reason === undefined ? {} : { reason }),
      ...(sentence?.day === undefined ? {} : { day: sentence.day }),
      ...(attribution === undefined
        ? {}
        : { attribution: { start: attribution.start, end: attribution.end, surface: attribution.surface } }),
      ...explanation,
    }
  })
}

type Explanation = Pick<MentionResult, 'evidence' | 'candidates'>

function explain({ evidence, candidates }: Resolution, placeAt: (ref: PlaceRef) => PlaceResult): Explanation {
  return {
    evidence: evidence.map(({ name, score }) => ({ name, score: rounded(score) })),
    candidates: candidates.map(({ ref, score }) => ({ place: placeAt(ref), score: rounded(score) })),
  }
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
