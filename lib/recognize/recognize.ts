import type { Gazetteer } from '../gazetteer/gazetteer'
import { readCoordinates } from '../geo/written-coordinates'
import type { Reading } from '../text/reading'
import { spansOutside } from '../text/span'
import type { Words } from '../text/words'
import { type WeighedName, weighNames } from './choose-names'
import { type DemonymMention, readDemonyms } from './demonyms'
import type { Mention } from './mention'
import { type NameBySound, namesBySound } from './names-by-sound'
import { readHints } from './read-hints'
import { withSense } from './sense'
import { unresolvedNames } from './unresolved-names'
import { type Weights, weigh } from './weigh'

export interface RecognitionWeights {
  readonly recognition: Weights
  readonly sense: Weights
}

export interface Recognition {
  readonly mentions: readonly Mention[]
  readonly demonyms: readonly DemonymMention[]
}

/** A name more likely a toponym than not is a mention. */
const THRESHOLD = 0.5

/** Finds the mentions of a text, in order and without overlap, and its demonyms. */
export function recognize(
  reading: Reading,
  words: Words,
  gazetteer: Gazetteer,
  weights: RecognitionWeights,
): Recognition {
  const coordinates = coordinateMentions(reading, words)
  const names = weighNames(words, gazetteer, weights.recognition)
  const unknown = spansOutside(unknownMentions(reading, words, names), coordinates)
  const sure = names.filter(({ probability }) => probability >= THRESHOLD)
  const known = sure.map((name) => mentionOf(name, reading, words, weights))
  const demonyms = readDemonyms(reading.text, words, gazetteer)
  const bySound = namesBySound(words, reading.text, names, THRESHOLD, demonyms, gazetteer).map((name) =>
    mentionBySound(name, reading, words),
  )
  const certain = [...spansOutside(known, bySound), ...bySound].sort((a, b) => a.start - b.start)
  const strange = spansOutside(unknown, bySound)
  const found = [...spansOutside(spansOutside(certain, strange), coordinates), ...strange, ...coordinates]
  const mentions = withSense(
    found.sort((a, b) => a.start - b.start),
    words,
    gazetteer,
    reading.language,
    weights.sense,
  )
  return { mentions, demonyms: spansOutside(demonyms, mentions) }
}

function mentionBySound(
  { first, last, matches, isWritten, evidence }: NameBySound,
  reading: Reading,
  words: Words,
): Mention {
  const [start, end] = [words.start(first), words.end(last)]
  const [hint] = readHints(words, [{ first, last }])
  return {
    start,
    end,
    surface: reading.text.slice(start, end),
    kind: isWritten ? 'name' : 'sound',
    sense: 'literal',
    matches,
    sentence: words.sentence(first),
    evidence: [{ name: evidence, score: 1 }],
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Positions written as numbers: mentions that are their own place. */
function coordinateMentions(reading: Reading, words: Words): Mention[] {
  return readCoordinates(reading.text).map(({ start, end, point, radiusKm }) => ({
    start,
    end,
    surface: reading.text.slice(start, end),
    kind: 'coordinate' as const,
    sense: 'literal' as const,
    matches: [],
    sentence: words.sentence(words.at(start)),
    point,
    radiusKm,
    evidence: [{ name: 'written as coordinates', score: 1 }],
  }))
}

function mentionOf(
  { span, hint, signs }: WeighedName,
  reading: Reading,
  words: Words,
  weights: RecognitionWeights,
): Mention {
  const [start, end] = [words.start(span.first), words.end(span.last)]
  return {
    start,
    end,
    surface: reading.text.slice(start, end),
    kind: 'name',
    sense: 'literal',
    matches: span.matches,
    sentence: words.sentence(span.first),
    evidence: weigh(signs, weights.recognition).slice(0, 8),
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Names that only a place word vouches for. */
function unknownMentions(reading: Reading, words: Words, names: readonly WeighedName[]): Mention[] {
  return unresolvedNames(words, names, THRESHOLD).map(({ first, last }) => {
    const [start, end] = [words.start(first), words.end(last)]
    return {
      start,
      end,
      surface: reading.text.slice(start, end),
      kind: 'unknown' as const,
      sense: 'literal' as const,
      matches: [],
      sentence: words.sentence(first),
      evidence: [{ name: 'cue: place word', score: 1 }],
    }
  })
}
