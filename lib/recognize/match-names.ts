import type { Gazetteer, NameMatch } from '../gazetteer/gazetteer'
import { perWordWith } from '../text/per-word'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import variants from './data/word-variants.json'

/** A run of words that some pack knows as a name; `first` and `last` are word numbers, both inclusive. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly key: string
  readonly matches: readonly NameMatch[]
  /** True when the words matched as written, false when a spelling rule (St for Saint, el- for al-) was needed. */
  readonly exact: boolean
}

const HYPHENS = new Set(['-', '‐', '‑', '–'])
const JOINERS = new Set([...HYPHENS, "'", '’', '‘', 'ʼ', 'ʿ', '`', '.'])
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(variants.spellings))
const ARABIC_ARTICLES = new Set(variants.arabicArticles)
const MAX_WORDS = 8
/** Each respelt word multiplies the keys to try ("al-al-al…"); the first ones stay nearest to what is written. */
const MOST_SPELLINGS = 16

/**
 * Finds the names of the packs in a text: at each word that may begin a name, the longest run of words whose folded
 * key is known. Spans do not overlap; the leftmost wins, as a reader would read.
 */
export function matchNames(words: Words, gazetteer: Gazetteer): NameSpan[] {
  const spans: NameSpan[] = []
  const openingOf = openingIn(words, gazetteer)
  for (let index = 0; index < words.count; ) {
    const opening = openingOf(index)
    const span = opening === null ? undefined : longestName(words, index, opening, gazetteer)
    if (span !== undefined) spans.push(span)
    index = span === undefined ? index + 1 : span.last + 1
  }
  return spans
}

/** What a word can begin: the same wherever it stands, so it is worked out once a word. */
interface Opening {
  /** Its spellings that begin a name of some pack. */
  readonly spellings: readonly Partial[]
  /** The most words that such a name has. */
  readonly reach: number
  /** A small Arabic article begins a name only where it is tied to a capital ("al-Bab"). */
  readonly isArticle: boolean
}

/** Where the script has case a name begins with a capital, or with a small Arabic article. */
const openingIn = perWordWith((words, index, gazetteer: Gazetteer): Opening | null => {
  if (words.kind(index) !== TOKEN.word) return null
  const isArticle = words.shape(index) === SHAPE.lower
  if (isArticle && !ARABIC_ARTICLES.has(words.lower(index))) return null
  const spellings = spellingsOf(words, index).filter(({ key }) => gazetteer.longestFrom(key) > 0)
  if (spellings.length === 0) return null
  const longest = spellings.map(({ key }) => gazetteer.longestFrom(firstWord(key)))
  return { spellings, reach: Math.min(MAX_WORDS, Math.max(...longest)), isArticle }
})

function isTiedToCapital(words: Words, index: number): boolean {
  const next = HYPHENS.has(words.surface(index + 1)) && words.touchesPrevious(index + 1) ? index + 2 : index + 1
  return words.shape(next) === SHAPE.capitalized && words.sentence(next) === words.sentence(index)
}

interface Partial {
  readonly key: string
  readonly exact: boolean
}

function longestName(
  words: Words,
  first: number,
  { spellings, reach, isArticle }: Opening,
  gazetteer: Gazetteer,
): NameSpan | undefined {
  if (isArticle && !isTiedToCapital(words, first)) return undefined
  let partials = spellings
  let best: NameSpan | undefined
  let last = first
  for (let length = 1; ; length++) {
    best = known(words, first, last, partials, gazetteer) ?? best
    if (length >= reach) return best
    const next = nextNameWord(words, last)
    if (next === undefined) return best
    partials = extend(partials, words, next)
    last = next
  }
}

function extend(partials: readonly Partial[], words: Words, next: number): Partial[] {
  const longer: Partial[] = []
  const written = words.folded(next)
  const others = SPELLINGS.get(written) ?? []
  for (const { key, exact } of partials) {
    longer.push({ key: `${key} ${written}`, exact })
    for (const other of others) longer.push({ key: `${key} ${other}`, exact: false })
  }
  return longer.length > MOST_SPELLINGS ? longer.slice(0, MOST_SPELLINGS) : longer
}

function known(
  words: Words,
  first: number,
  last: number,
  partials: readonly Partial[],
  gazetteer: Gazetteer,
): NameSpan | undefined {
  if (!mayEnd(words, first, last)) return undefined
  for (const { key, exact } of partials) {
    const matches = gazetteer.find(key)
    if (matches.length > 0) return { first, last: withFinalStop(words, first, last, matches), key, matches, exact }
  }
  return undefined
}

/** A name does not end in a small word ("Khan al"), unless a hyphen ties it ("Deir-ez-zor"). */
function mayEnd(words: Words, first: number, last: number): boolean {
  if (first === last) return words.shape(first) !== SHAPE.lower
  return words.shape(last) !== SHAPE.lower || HYPHENS.has(words.surface(last - 1))
}

/** "U.S." and "Ky." keep their full stop, which belongs to the abbreviation even where it also ends the sentence. */
function withFinalStop(words: Words, first: number, last: number, matches: readonly NameMatch[]): number {
  if (words.surface(last + 1) !== '.' || !words.touchesPrevious(last + 1)) return last
  const initials = first < last && words.surface(last - 1) === '.' && words.end(last) - words.start(last) === 1
  const shortened = matches.every(({ kind }) => kind === 'abbreviation') && words.shape(last) === SHAPE.capitalized
  return initials || shortened ? last + 1 : last
}

/** The next word of the same name: across one space, a line end, or up to two marks such as a hyphen. */
function nextNameWord(words: Words, index: number): number | undefined {
  let next = index + 1
  while (next <= index + 2 && words.kind(next) === TOKEN.punctuation && JOINERS.has(words.surface(next))) {
    if (!words.touchesPrevious(next)) return undefined
    if (words.surface(next) === '.' && words.end(index) - words.start(index) > 4) return undefined
    next++
  }
  const kind = words.kind(next)
  if (kind !== TOKEN.word && kind !== TOKEN.number) return undefined
  if (words.sentence(next) !== words.sentence(index)) return undefined
  const possessive = words.lower(next) === 's' && words.lower(next - 1) === "'"
  return possessive ? undefined : next
}

function spellingsOf(words: Words, index: number): readonly Partial[] {
  const key = words.folded(index)
  const others = SPELLINGS.get(key) ?? []
  return [{ key, exact: true }, ...others.map((other) => ({ key: other, exact: false }))]
}

function firstWord(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}
