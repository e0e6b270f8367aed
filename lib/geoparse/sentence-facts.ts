import { type Attribution, readAttributions } from '../recognize/attribution'
import { carryAttributions } from '../recognize/carry-attributions'
import type { Mention } from '../recognize/mention'
import type { SpatialExpression } from '../spatial/expression'
import { datelineOf } from '../text/dateline-day'
import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import { dayOfSentence, readTimes, type TimeMention } from '../text/times'
import type { Words } from '../text/words'
import { readByPassage } from './read-by-passage'

/** What a sentence says besides places: when, and who says so. */
export interface SentenceFacts {
  readonly day?: { readonly from: string; readonly to: string }
  readonly attributions: readonly Attribution[]
}

export interface ArticleFacts {
  readonly times: readonly TimeMention[]
  /** By number of the sentence. */
  readonly sentences: readonly SentenceFacts[]
}

/** Reads times and attributions, and hands each sentence its own. Names and expressions are no times, whatever they look like. */
export function readFacts(
  reading: Reading,
  words: Words,
  published: string | undefined,
  mentions: readonly Mention[],
  expressions: readonly SpatialExpression[],
): ArticleFacts {
  const blocked: Span[] = [...mentions, ...expressions].sort((a, b) => a.start - b.start)
  const times = readByPassage(reading, words, (passages) => readTimes(passages, published, blocked))
  const dateline = datelineOf(reading, times)
  const attributions = readByPassage(reading, words, (passages) => readAttributions(passages, words))
  const sentences: SentenceFacts[] = []
  const saidIn: Attribution[][] = []
  let [time, attribution] = [0, 0]
  for (const sentence of reading.sentences) {
    const own: TimeMention[] = []
    while ((times[time]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end) own.push(...times.slice(time, ++time))
    const said: Attribution[] = []
    while ((attributions[attribution]?.end ?? Number.POSITIVE_INFINITY) <= sentence.end)
      said.push(...attributions.slice(attribution, ++attribution))
    saidIn.push(said)
    // A dateline tells when it was written; what happened is told after it.
    const told = own.filter((one) => one !== dateline)
    const day = dayOfSentence(told, sentence) ?? dayOfSentence(own, sentence)
    sentences.push({ attributions: said, ...(day === undefined ? {} : { day }) })
  }
  const carried = carryAttributions(reading, saidIn)
  return { times, sentences: sentences.map((facts, i) => ({ ...facts, attributions: carried[i] ?? [] })) }
}

/** The nearest of a sentence's attributions to a mention, but never one that the mention itself stands in. */
export function attributionFor(mention: Span, { attributions }: SentenceFacts): Attribution | undefined {
  // In text order and apart from each other, so the nearest is the last one before the mention or the first one after it.
  let low = 0
  let high = attributions.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((attributions[middle]?.end ?? 0) <= mention.start) low = middle + 1
    else high = middle
  }
  const before = attributions[low - 1]
  while ((attributions[low]?.start ?? Number.POSITIVE_INFINITY) < mention.end) low++
  const after = attributions[low]
  if (before === undefined || after === undefined) return before ?? after
  return after.start - mention.end < mention.start - before.end ? after : before
}
