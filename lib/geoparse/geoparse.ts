import type { Gazetteer } from '../gazetteer/gazetteer'
import type { Shapes } from '../gazetteer/shapes'
import { readDemonyms } from '../recognize/demonyms'
import { recognize } from '../recognize/recognize'
import { withSense } from '../recognize/sense'
import { carryHints } from '../resolve/carry-hints'
import { resolveMentions } from '../resolve/resolve-mentions'
import { readExpressions } from '../spatial/read-expressions'
import { detectLanguage } from '../text/detect-language'
import { isLanguage } from '../text/language'
import { readText } from '../text/reading'
import { spansOutside } from '../text/span'
import { wordsOf } from '../text/words'
import { anchorsOf } from './anchors-of'
import { expressionResults } from './expression-results'
import { mentionResults } from './mention-results'
import { mentionsAt } from './mentions-at'
import { placeResult } from './place-result'
import { readByPassage } from './read-by-passage'
import type { GeoparseInput, GeoparseResult } from './result'
import { readFacts } from './sentence-facts'
import { type AllWeights, WEIGHTS } from './weights'

/**
 * Text in, places out: every mention with its place and why, every spatial expression with its footprint. Pure: the same
 * text, packs and weights give the same result. Without `shapes` provinces are circles.
 */
export function geoparse(
  input: GeoparseInput,
  gazetteer: Gazetteer,
  shapes?: Shapes,
  weights: AllWeights = WEIGHTS,
): GeoparseResult {
  const language = input.lang !== undefined && isLanguage(input.lang) ? input.lang : detectLanguage(input.text)
  const reading = readText(input.text, language)
  const words = wordsOf(reading)
  const { mentions, demonyms } =
    input.spans === undefined
      ? recognize(reading, words, gazetteer, weights)
      : {
          mentions: withSense(
            mentionsAt(reading, words, gazetteer, input.spans),
            words,
            gazetteer,
            language,
            weights.sense,
          ),
          demonyms: [],
        }
  const anchors = anchorsOf(mentions, gazetteer)
  const expressions = readByPassage(reading, words, (passages) => readExpressions(passages, anchors, words))
  const facts = readFacts(reading, words, input.published, mentions, expressions)
  // Given spans, the demonyms of the text still say where it happens, though they are not answered.
  const nations =
    input.spans === undefined ? demonyms : spansOutside(readDemonyms(input.text, words, gazetteer), mentions)
  const resolutions = resolveMentions(
    carryHints(mentions, expressions),
    nations,
    expressions,
    words,
    gazetteer,
    language,
    weights,
  )
  return {
    id: input.id,
    lang: language,
    mentions: mentionResults(mentions, resolutions, facts, gazetteer),
    expressions: expressionResults(expressions, mentions, resolutions, input.text, gazetteer, shapes),
    demonyms: demonyms.map(({ start, end, surface, ref }) => ({
      start,
      end,
      surface,
      place: placeResult(ref, gazetteer),
    })),
    times: facts.times.map(({ start, end, surface, from, to }) => ({ start, end, surface, from, to })),
  }
}
