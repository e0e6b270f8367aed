import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Shapes } from '../gazetteer/shapes'
import { recognize, withSense } from '../recognize/recognize'
import weights from '../recognize/weights.json'
import { resolveMentions } from '../resolve/resolve-mentions'
import { readExpressions } from '../spatial/read-expressions'
import { detectLanguage } from '../text/detect-language'
import { isLanguage } from '../text/language'
import { readText } from '../text/reading'
import { wordsOf } from '../text/words'
import { mentionsAt } from './mentions-at'
import type { GeoparseInput, GeoparseResult, MentionResult, PlaceResult } from './result'

/**
 * Text in, places out: every mention with its place and why, every spatial expression with its footprint. Pure: the same
 * text, packs and weights give the same result. Without `shapes` provinces are circles.
 */
export function geoparse(input: GeoparseInput, gazetteer: Gazetteer, shapes?: Shapes): GeoparseResult {
  const language = input.lang !== undefined && isLanguage(input.lang) ? input.lang : detectLanguage(input.text)
  const reading = readText(input.text, language)
  const words = wordsOf(reading)
  const { mentions, demonyms } =
    input.spans === undefined
      ? recognize(reading, words, gazetteer, weights)
      : {
          mentions: withSense(
            mentionsAt(reading, words, gazetteer, input.spans),
            reading,
            words,
            gazetteer,
            weights.sense,
          ),
          demonyms: [],
        }
  const expressions = readExpressions(reading, mentions)
  const resolutions = resolveMentions(
    mentions,
    demonyms.map(({ ref }) => ref),
    words,
    gazetteer,
    language,
    weights,
  )
  return {
    id: input.id,
    lang: language,
    mentions: mentions.map(({ start, end, surface, sense }, i): MentionResult => {
      const { ref, confidence, reason, evidence = [], candidates = [] } = resolutions[i] ?? {}
      return {
        start,
        end,
        surface,
        sense,
        place: ref === undefined ? null : placeResult(ref, gazetteer),
        confidence: confidence ?? null,
        radiusKm: ref === undefined ? null : gazetteer.place(ref).radiusKm,
        ...(reason === undefined ? {} : { reason }),
        evidence: [...evidence],
        candidates: candidates.map((candidate) => ({
          place: placeResult(candidate.ref, gazetteer),
          score: round(candidate.score),
        })),
      }
    }),
    expressions: expressions.map(({ start, end, kind, anchors, distanceKm, bearing }) => ({
      start,
      end,
      surface: input.text.slice(start, end),
      kind,
      anchors: [...anchors],
      ...(distanceKm === undefined ? {} : { distanceKm }),
      ...(bearing === undefined ? {} : { bearing }),
      footprint: null,
    })),
    demonyms: demonyms.map(({ start, end, surface, ref }) => ({
      start,
      end,
      surface,
      place: placeResult(ref, gazetteer),
    })),
    times: [],
  }
}

function placeResult(ref: PlaceRef, gazetteer: Gazetteer): PlaceResult {
  const { id, name, point, featureCode, countryCode, admin1Code, admin2Code } = gazetteer.place(ref)
  return {
    id,
    name,
    lat: point[1],
    lon: point[0],
    featureCode,
    countryCode: countryCode ?? null,
    ...(admin1Code === undefined ? {} : { admin1Code }),
    ...(admin2Code === undefined ? {} : { admin2Code }),
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
