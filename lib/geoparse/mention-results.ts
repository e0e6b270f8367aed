import type { Gazetteer } from '../gazetteer/gazetteer'
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
  return mentions.map((mention, i) => {
    const { start, end, surface, sense } = mention
    const resolution = resolutions[i]
    if (resolution === undefined) throw new Error(`No resolution for the mention at ${start}`)
    const { ref, confidence, reason, evidence, candidates } = resolution
    const place = placeOf(resolution, surface, gazetteer)
    const sentence = facts.sentences[mention.sentence]
    const attribution = sentence === undefined ? undefined : attributionFor(mention, sentence)
    const radiusKm = resolution.radiusKm ?? (ref === undefined ? undefined : gazetteer.place(ref).radiusKm)
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
      evidence: evidence.map(({ name, score }) => ({ name, score: rounded(score) })),
      candidates: candidates.map((candidate) => ({
        place: placeResult(candidate.ref, gazetteer),
        score: rounded(candidate.score),
      })),
    }
  })
}

function placeOf({ ref, point }: Resolution, surface: string, gazetteer: Gazetteer): PlaceResult | null {
  if (ref !== undefined) return placeResult(ref, gazetteer)
  return point === undefined ? null : pointResult(point, surface)
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
