import { perWord } from '../text/per-word'
import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import { SHAPE, TOKEN } from '../text/tokenize'
import { type Words, wordsOf } from '../text/words'
import { type AttributionWords, attributionWordsOf } from './attribution-words'
import { isNamed, readSource, readSourceBefore, type SourcePhrase, skipDeterminer } from './source-phrase'

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
  for (let at = mayBegin.next(0); at < words.count; at = mayBegin.next(at + 1)) {
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
  const isVerb = cues.auxiliaries.has(word) || cues.presents.has(word) || cues.quoting.has(word)
  return isVerb || cues.openings.has(word) || cues.sources.has(word)
})

/** The attributions of one sentence. */
export function attributionsOf(attributions: readonly Attribution[], sentence: number): Attribution[] {
  return attributions.filter((attribution) => attribution.sentence === sentence)
}

function readAt(words: Words, cues: AttributionWords, at: number): SourcePhrase | undefined {
  const opened = skipOpening(words, cues, at)
  if (opened !== undefined) return readSource(words, cues, opened)
  if (isUnnamedSource(words, cues, at)) return readSource(words, cues, at)
  const quoted = isAfterQuotation(words, at)
  const verbEnd = skipVerb(words, cues, at, quoted)
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

/** "…, de source militaire": no article leads to it. */
function isUnnamedSource(words: Words, cues: AttributionWords, at: number): boolean {
  if (!cues.sources.has(words.lower(at)) || words.lower(at - 1) !== 'de') return false
  const isFirst = at < 2 || words.sentence(at - 2) !== words.sentence(at)
  const before = words.lower(at - 2)
  return isFirst || before === 'on' || ENDS_OF_SPEECH.has(before) || cues.participles.has(before)
}

/** The word after a verb of saying, with its auxiliary: "a également affirmé", "says". */
function skipVerb(words: Words, cues: AttributionWords, at: number, quoted: boolean): number | undefined {
  const word = words.lower(at)
  const says = (verb: string) => cues.participles.has(verb) || (quoted && cues.quoting.has(verb))
  if (cues.auxiliaries.has(word)) {
    const participle = cues.between.has(words.lower(at + 1)) ? at + 2 : at + 1
    if (says(words.lower(participle))) return participle + 1
    const pair = `${words.lower(participle)} ${words.lower(participle + 1)}`
    return cues.participles.has(pair) ? participle + 2 : undefined
  }
  return cues.presents.has(word) || (quoted && cues.quoting.has(word)) ? at + 1 : undefined
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
  next = skipListener(words, cues, next)
  const isPhrase = cues.determiners.has(words.lower(next)) || isNamed(words, next)
  return isPhrase && words.sentence(next) === words.sentence(at) ? readSource(words, cues, next) : undefined
}

const TO = new Set(['à', 'au', 'aux', 'sur', 'dans', 'via'])
const LONGEST_LISTENER = 4

/** The word after "à l'AFP", "à la presse", "sur Telegram", where a source follows; the same word elsewhere: "a dit à Gao" names none. */
function skipListener(words: Words, cues: AttributionWords, at: number): number {
  if (!TO.has(words.lower(at))) return at
  for (let i = skipDeterminer(words, cues, at + 1) + 1; i < at + 2 + LONGEST_LISTENER; i++) {
    if (words.kind(i) !== TOKEN.word || words.sentence(i) !== words.sentence(at)) return at
    if (cues.determiners.has(words.lower(i))) return i
  }
  return at
}

const CLOSING = new Set(['»', '"', '”'])

/** A quotation has just ended: "« Non ! », a lancé". */
function isAfterQuotation(words: Words, at: number): boolean {
  return CLOSING.has(words.lower(at - 1)) || (words.lower(at - 1) === ',' && CLOSING.has(words.lower(at - 2)))
}

const LONGEST_DELAY = 7

/** "ont souligné ces derniers jours que", "a affirmé posséder": what is said follows. */
function leadsToSaid(words: Words, cues: AttributionWords, verbEnd: number): boolean {
  const next = words.lower(verbEnd)
  if ([...cues.infinitives].some((ending) => next.endsWith(ending)) && next.length > 3) {
    if (words.shape(verbEnd) === SHAPE.lower && !cues.notInfinitives.has(next)) return true
  }
  for (let i = verbEnd; i < verbEnd + LONGEST_DELAY && words.sentence(i) === words.sentence(verbEnd); i++) {
    const word = words.lower(i)
    if (THAT.has(word)) return true
    if (words.kind(i) === TOKEN.punctuation && word !== "'") return false
    if (cues.auxiliaries.has(word) || cues.presents.has(word)) return false
  }
  return false
}

const THAT = new Set(['que', 'qu', 'that'])

const LONGEST_QUOTATION = 120

/** Inside a quotation the one who speaks is its speaker, not who is spoken of. */
function isQuoted(words: Words, at: number): boolean {
  let open = false
  for (let i = at - 1; i >= 0 && i > at - LONGEST_QUOTATION && words.sentence(i) === words.sentence(at); i--) {
    const word = words.lower(i)
    if (word === '«' || word === '“') return true
    if (word === '»' || word === '”') return false
    if (word === '"') open = !open
  }
  return open
}

function readSubject(words: Words, cues: AttributionWords, at: number, verbEnd: number): SourcePhrase | undefined {
  if (cues.quoting.has(words.lower(verbEnd - 1)) || isQuoted(words, at)) return undefined
  const next = words.lower(verbEnd)
  const complements = cues.auxiliaries.has(words.lower(at)) ? cues.complements : cues.presentComplements
  const isSaid =
    complements.has(next) ||
    leadsToSaid(words, cues, verbEnd) ||
    cues.free.has(words.lower(at)) ||
    words.sentence(verbEnd) !== words.sentence(at)
  return isSaid ? readSourceBefore(words, cues, at) : undefined
}
