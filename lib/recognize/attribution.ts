import { perWord } from '../text/per-word'
import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import { type Words, wordsOf } from '../text/words'
import { type AttributionWords, attributionWordsOf } from './attribution-words'
import { isNamed, readSource, readSourceBefore, type SourcePhrase } from './source-phrase'

/** Who says so. The span is the source alone, without article: "OSDH" in "selon l'OSDH". */
export interface Attribution extends Span {
  readonly surface: string
  /** Index into the article's sentences. */
  readonly sentence: number
}

/**
 * Who says what the sentences say, in text order: after an opening ("selon", "according to"), after a verb of saying that
 * follows a quotation or a comma ("…, a affirmé le ministère"), or before one ("le ministère a annoncé que", "X said"). A
 * pronoun is no source.
 */
export function readAttributions(reading: Reading, words: Words = wordsOf(reading)): Attribution[] {
  const cues = attributionWordsOf(reading.language)
  const attributions: Attribution[] = []
  const mayBegin = mayBeginIn(words)
  for (let at = 0; at < words.count; at++) {
    if (!mayBegin(at)) continue
    const source = readAt(words, cues, at)
    const start = source && words.start(source.from)
    if (source === undefined || start === undefined || start < (attributions.at(-1)?.end ?? 0)) continue
    const end = words.end(source.to - 1)
    attributions.push({ start, end, surface: reading.text.slice(start, end), sentence: words.sentence(source.from) })
  }
  return attributions
}

const mayBeginIn = perWord((words, at) => {
  const cues = attributionWordsOf(words.language(at))
  const word = words.lower(at)
  return cues.openings.has(word) || cues.auxiliaries.has(word) || cues.presents.has(word)
})

/** The attributions of one sentence. */
export function attributionsOf(attributions: readonly Attribution[], sentence: number): Attribution[] {
  return attributions.filter((attribution) => attribution.sentence === sentence)
}

function readAt(words: Words, cues: AttributionWords, at: number): SourcePhrase | undefined {
  const opened = skipOpening(words, cues, at)
  if (opened !== undefined) return readSource(words, cues, opened)
  const verbEnd = skipVerb(words, cues, at)
  if (verbEnd === undefined) return undefined
  const named = readApposed(words, cues, at)
  return named ?? readInverted(words, cues, at, verbEnd) ?? readSubject(words, cues, at, verbEnd)
}

function skipOpening(words: Words, cues: AttributionWords, at: number): number | undefined {
  for (const opening of cues.openings.get(words.lower(at)) ?? []) {
    if (!opening.every((word, index) => word === words.lower(at + index))) continue
    const next = at + opening.length
    return words.lower(at) === 'per' && !isNamed(words, next) ? undefined : next
  }
  return undefined
}

/** The word after a verb of saying, with its auxiliary: "a également affirmé", "says". */
function skipVerb(words: Words, cues: AttributionWords, at: number): number | undefined {
  const word = words.lower(at)
  if (cues.auxiliaries.has(word)) {
    const participle = cues.between.has(words.lower(at + 1)) ? at + 2 : at + 1
    if (cues.participles.has(words.lower(participle))) return participle + 1
    const pair = `${words.lower(participle)} ${words.lower(participle + 1)}`
    return cues.participles.has(pair) ? participle + 2 : undefined
  }
  return cues.presents.has(word) ? at + 1 : undefined
}

/** "Jane Morgan, the mayor, said the dam broke": opens the sentence, so the dam is no speaker. */
function readApposed(words: Words, cues: AttributionWords, at: number): SourcePhrase | undefined {
  if (words.lower(at - 1) !== ',' || !cues.free.has(words.lower(at))) return undefined
  const source = readSourceBefore(words, cues, at)
  const opens = source !== undefined && (source.from === 0 || words.sentence(source.from - 1) !== words.sentence(at))
  return opens && source.to < at - 1 ? source : undefined
}

const ENDS_OF_SPEECH = new Set([',', '»', '"', '”', '’', '!', '?'])

/** "…, a affirmé dimanche le ministère": what was said stands before. */
function readInverted(words: Words, cues: AttributionWords, at: number, verbEnd: number): SourcePhrase | undefined {
  if (!ENDS_OF_SPEECH.has(words.lower(at - 1))) return undefined
  let next = verbEnd
  while (cues.between.has(words.lower(next)) && next < verbEnd + 4) next++
  const isPhrase = cues.determiners.has(words.lower(next)) || isNamed(words, next)
  return isPhrase && words.sentence(next) === words.sentence(at) ? readSource(words, cues, next) : undefined
}

function readSubject(words: Words, cues: AttributionWords, at: number, verbEnd: number): SourcePhrase | undefined {
  const next = words.lower(verbEnd)
  const complements = cues.auxiliaries.has(words.lower(at)) ? cues.complements : cues.presentComplements
  const isSaid =
    complements.has(next) || cues.free.has(words.lower(at)) || words.sentence(verbEnd) !== words.sentence(at)
  return isSaid ? readSourceBefore(words, cues, at) : undefined
}
