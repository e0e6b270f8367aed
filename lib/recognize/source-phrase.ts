import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { AttributionWords } from './attribution-words'

/** Words of a source, `[from, to)`, without its article. */
export interface SourcePhrase {
  readonly from: number
  readonly to: number
}

const LONGEST = 14
/** "M.", "Mme.", "Gen.": a full stop within a name. */
const LONGEST_TITLE = 3

/** The source that begins at word `at`: "l'OSDH", "le ministère russe de la Défense", "une source militaire". */
export function readSource(words: Words, cues: AttributionWords, at: number): SourcePhrase | undefined {
  const from = skipDeterminer(words, cues, at)
  const sentence = words.sentence(at)
  // After a bare name lower case is the rest of the clause: "selon Moscou ciblent les extrémistes".
  const isBare = from === at && isNamed(words, from)
  let to = from
  for (let i = from; i < from + LONGEST && i < words.count && words.sentence(i) === sentence; i++) {
    if (words.kind(i) === TOKEN.word) {
      if (isBare && !isNamed(words, i) && !isParticle(words, cues, i) && !leadsToName(words, cues, i)) break
      if (i > from && cues.stops.has(words.lower(i)) && !isInitialA(words, i) && !isWithin(words, cues, i)) break
      to = i + 1
    } else if (!joins(words, i)) break
  }
  return isSource(words, cues, from, to) ? { from, to } : undefined
}

/** The source whose last word is the one before `end`: the subject of the verb there, appositions and brackets left out. */
export function readSourceBefore(words: Words, cues: AttributionWords, end: number): SourcePhrase | undefined {
  const sentence = words.sentence(end)
  const to = skipAside(words, end)
  let from = to
  let determiner: number | undefined
  for (let i = to - 1; i >= to - LONGEST && i >= 0 && words.sentence(i) === sentence; i--) {
    const word = words.lower(i)
    if (words.kind(i) !== TOKEN.word) {
      if (!joins(words, i)) break
      continue
    }
    const isGoverned = cues.genitives.has(words.lower(i - 1))
    if (cues.determiners.has(word) && !(cues.genitives.has(word) && !opensPhrase(words, i)) && !isGoverned) {
      determiner = i
      break
    }
    const isStop = cues.stops.has(word) && !cues.genitives.has(word) && !isWithin(words, cues, i)
    if (isStop || (cues.pronouns.has(word) && !cues.determiners.has(word))) break
    from = i
  }
  if (determiner !== undefined) from = skipDeterminer(words, cues, determiner)
  // Without an article only a name is a source, and it begins with its capital, or people of a kind: "local officials".
  else if (!cues.speakers.has(words.lower(to - 1))) while (from < to && !isNamed(words, from)) from++
  return isSource(words, cues, from, to) ? { from, to } : undefined
}

/** The word after an article or another determiner, its apostrophe and an honorific included. */
export function skipDeterminer(words: Words, cues: AttributionWords, at: number): number {
  let next = at
  while (cues.determiners.has(words.lower(next)) && next < at + 3) {
    next++
    if (words.lower(next) === "'") next++
  }
  return next
}

export function isNamed(words: Words, at: number): boolean {
  const shape = words.shape(at)
  return shape === SHAPE.capitalized || shape === SHAPE.upper || shape === SHAPE.mixed || shape === SHAPE.initial
}

function isSource(words: Words, cues: AttributionWords, from: number, to: number): boolean {
  if (to <= from || words.kind(from) !== TOKEN.word) return false
  const first = words.lower(from)
  const isTitle = words.lower(from + 1) === '.'
  return (isTitle || !cues.pronouns.has(first)) && !cues.notSources.has(first) && !cues.stops.has(first)
}

/** The end of the subject: before a bracket ("l'Observatoire (OSDH) a …") or a clause between commas ("X, chef de Y, a …"). */
function skipAside(words: Words, end: number): number {
  const mark = words.lower(end - 1)
  const opening = mark === ')' ? '(' : mark === ',' ? ',' : undefined
  if (opening === undefined) return end
  for (let i = end - 2; i > end - 2 - LONGEST && i > 0; i--) if (words.lower(i) === opening) return i
  return end
}

function joins(words: Words, at: number): boolean {
  const mark = words.lower(at)
  if (mark === '-' || mark === '‑' || mark === '/' || mark === '&') return words.touchesPrevious(at)
  if (mark === "'") return words.touchesPrevious(at) && words.touchesPrevious(at + 1)
  // A letter that was lost on the way: "la cha?ne".
  if (mark === '?')
    return words.touchesPrevious(at) && words.touchesPrevious(at + 1) && words.kind(at + 1) === TOKEN.word
  const title = words.end(at - 1) - words.start(at - 1)
  return mark === '.' && isNamed(words, at - 1) && title <= LONGEST_TITLE && words.touchesPrevious(at)
}

/** "des" is an article where a phrase begins, else "of the". */
function opensPhrase(words: Words, at: number): boolean {
  return at === 0 || words.kind(at - 1) !== TOKEN.word || words.sentence(at - 1) !== words.sentence(at)
}

/** "Médecins sans Frontières", "Observatory for Human Rights", "spokesman for the army". */
function isWithin(words: Words, cues: AttributionWords, at: number): boolean {
  if (cues.roles.has(words.lower(at - 1))) return true
  return cues.within.has(words.lower(at)) && isNamed(words, at - 1) && isNamed(words, at + 1)
}

/** A preposition or article before a capital: "chef de l'ONU". */
function leadsToName(words: Words, cues: AttributionWords, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    if (isNamed(words, i)) return true
    if (words.lower(i) !== "'" && !cues.genitives.has(words.lower(i)) && !cues.determiners.has(words.lower(i))) {
      return isWithin(words, cues, i) && i === at
    }
  }
  return false
}

/** "Bahaa al-Halabi", "Ursula von der Leyen". */
function isParticle(words: Words, cues: AttributionWords, at: number): boolean {
  if (!cues.particles.has(words.lower(at))) return false
  const next = words.lower(at + 1) === '-' ? at + 2 : at + 1
  return isNamed(words, next) || (cues.particles.has(words.lower(next)) && isNamed(words, next + 1))
}

/** A lone capital A is an initial, not a preposition. */
function isInitialA(words: Words, at: number): boolean {
  return words.shape(at) === SHAPE.initial && words.lower(at + 1) === '.'
}
