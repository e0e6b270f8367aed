import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import variants from './data/word-variants.json'
import { innerTail } from './inner-apostrophe'

/** A damaged word put right: the word up to `last` may be one of these folded keys. */
export interface Mending {
  readonly last: number
  readonly keys: readonly string[]
  /** The damage is plain to see, whatever name the rest may be on its own. */
  readonly plain: boolean
}

/** What an encoding leaves of a letter that it does not know. */
const LOST = new Set(['?', '\uFFFD'])
const HYPHENS = new Set(['-', '‐', '\u00AD'])
const { lostLetters, misreadDigits } = variants
const MISREAD: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(misreadDigits))
const ANY_MISREAD = new RegExp(`[${Object.keys(misreadDigits).join('')}]`, 'g')

/**
 * What the word at `index` may have been before it was damaged: a letter lost ("Lattaqui?", "Al\uFFFDp"), broken at a line end
 * ("Lat-⏎taquié"), digits for letters ("L0ndres"), a long s read as an f ("Heffe"), an apostrophe for a letter
 * that the packs leave out ("Ma'arrat"). Empty for a sound word.
 */
export function mendings(words: Words, index: number): readonly Mending[] {
  if (words.kind(index) !== TOKEN.word) return isLostLetter(words, index) ? withoutFirst(words, index) : SOUND
  if (words.shape(index) === SHAPE.lower) return SOUND
  const misreadings = misread(words, index)
  if (words.kind(index + 1) !== TOKEN.punctuation) return misreadings
  return [...withLost(words, index), ...broken(words, index), ...unparted(words, index), ...misreadings]
}

const SOUND: readonly Mending[] = []

/** A mark that may stand for a letter. */
export function isLostLetter(words: Words, index: number): boolean {
  return LOST.has(words.surface(index))
}

/** "?vry": only a small letter right after shows that a capital is lost. */
function withoutFirst(words: Words, index: number): Mending[] {
  const rest = words.folded(index + 1)
  const isRest = words.touchesPrevious(index + 1) && words.shape(index + 1) === SHAPE.lower && rest.length > 1
  return isRest && !words.touchesPrevious(index)
    ? [{ last: index + 1, keys: lostLetters.map((letter) => `${letter}${rest}`), plain: true }]
    : []
}

function withLost(words: Words, index: number): Mending[] {
  const mark = index + 1
  if (!LOST.has(words.surface(mark)) || !words.touchesPrevious(mark)) return []
  const start = words.folded(index)
  const goesOn = words.touchesPrevious(mark + 1) && words.shape(mark + 1) === SHAPE.lower
  const rest = goesOn ? words.folded(mark + 1) : ''
  if (start.length + rest.length < 2) return []
  const keys = lostLetters.map((letter) => `${start}${letter}${rest}`)
  return [{ last: goesOn ? mark + 1 : mark, keys, plain: goesOn }]
}

function broken(words: Words, index: number): Mending[] {
  const rest = index + 2
  const isBroken = HYPHENS.has(words.surface(index + 1)) && words.touchesPrevious(index + 1) && words.opensLine(rest)
  if (!isBroken || words.shape(rest) !== SHAPE.lower) return []
  return [{ last: rest, keys: [`${words.folded(index)}${words.folded(rest)}`], plain: true }]
}

function unparted(words: Words, index: number): Mending[] {
  const tail = innerTail(words, index)
  return tail === undefined ? [] : [{ last: tail, keys: [`${words.folded(index)}${words.folded(tail)}`], plain: true }]
}

function misread(words: Words, index: number): readonly Mending[] {
  const key = words.folded(index)
  const { longS } = words.manner(index)
  if (!longS && !/\d/.test(key)) return SOUND
  const keys: string[] = []
  if (key.length > 3 && /\D\d\D|\D\d$/.test(key))
    for (const choice of [0, 1]) keys.push(key.replace(ANY_MISREAD, (digit) => MISREAD.get(digit)?.at(choice) ?? digit))
  // A final s was never long.
  if (longS && /f./.test(key)) {
    keys.push(key.replace(/f(?=.)/g, 's'))
    for (const { index: at } of key.matchAll(/f(?=.)/g)) keys.push(`${key.slice(0, at)}s${key.slice(at + 1)}`)
  }
  return keys.length === 0 ? [] : [{ last: index, keys, plain: false }]
}
