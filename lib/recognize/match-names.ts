import type { Gazetteer, NameMatch } from '../gazetteer/gazetteer'
import { perWordWith } from '../text/per-word'
import { articleIn } from '../text/spellings'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import variants from './data/word-variants.json'
import { innerTail, isInnerTail } from './inner-apostrophe'
import { isLostLetter, type Mending, mendings } from './mendings'
import { extend, HYPHENS, isPossessive, nextNameWord, nextPart, type Partial, spellingsOf } from './name-words'

/** A run of words that some pack knows as a name; `first` and `last` are word numbers, both inclusive. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly key: string
  readonly matches: readonly NameMatch[]
  /** True when the words matched as written, false when a spelling rule (St for Saint, el- for al-) was needed. */
  readonly exact: boolean
  /** True when a word of it was damaged and put right ("Lattaqui?"). */
  readonly mended?: boolean
  /** True when the packs know it only together with the small article before it: "au Locle", "la Chaux-de-Fonds". */
  readonly byArticle?: boolean
}

const ARABIC_ARTICLES = new Set(variants.arabicArticles)
const MAX_WORDS = 8
/**
 * Finds the names of the packs in a text: at each word that may begin a name, the longest run of words whose folded
 * key is known. Spans do not overlap; the leftmost wins, as a reader would read.
 */
export function matchNames(words: Words, gazetteer: Gazetteer): NameSpan[] {
  const spans: NameSpan[] = []
  const starts = startsIn(words, gazetteer)
  for (let index = starts.next(0); index < words.count; ) {
    const opening = starts.of(index)?.opening
    const damages = mendings(words, index)
    const span =
      mendedName(words, index, damages, gazetteer, true) ??
      (opening === undefined ? undefined : longestName(words, index, opening, gazetteer)) ??
      mendedName(words, index, damages, gazetteer, false) ??
      nameWithArticle(words, index, gazetteer)
    if (span !== undefined) spans.push(span)
    index = starts.next(span === undefined ? index + 1 : span.last + 1)
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

/** Where the script has case a name begins with a capital, or with a small Arabic article; else with the mark of a lost letter. */
const startsIn = perWordWith((words, index, gazetteer: Gazetteer): { readonly opening?: Opening } | null => {
  if (words.kind(index) !== TOKEN.word) return isLostLetter(words, index) ? {} : null
  const isArticle = words.shape(index) === SHAPE.lower
  if (isArticle && !ARABIC_ARTICLES.has(words.lower(index))) return null
  const spellings = spellingsOf(words, index).filter(({ key }) => gazetteer.longestFrom(key) > 0)
  if (spellings.length === 0) return isArticle ? null : {}
  const longest = spellings.map(({ key }) => gazetteer.longestFrom(firstWord(key)))
  return { opening: { spellings, reach: Math.min(MAX_WORDS, Math.max(...longest)), isArticle } }
})

function isTiedToCapital(words: Words, index: number): boolean {
  const next = HYPHENS.has(words.surface(index + 1)) && words.touchesPrevious(index + 1) ? index + 2 : index + 1
  return words.shape(next) === SHAPE.capitalized && words.sentence(next) === words.sentence(index)
}

function longestName(
  words: Words,
  first: number,
  { spellings, reach, isArticle }: Opening,
  gazetteer: Gazetteer,
): NameSpan | undefined {
  if (isArticle && !isTiedToCapital(words, first)) return undefined
  return longestFrom(words, first, first, spellings, reach, gazetteer)
}

/** Goes on from words that are matched up to `last` as long as the packs know a longer name. */
function longestFrom(
  words: Words,
  first: number,
  from: number,
  opened: readonly Partial[],
  reach: number,
  gazetteer: Gazetteer,
): NameSpan | undefined {
  let partials = opened
  let best: NameSpan | undefined
  let last = from
  for (let length = 1; ; length++) {
    best = known(words, first, last, partials, gazetteer) ?? best
    if (length >= reach) return best
    best = knownMended(words, first, last, partials, gazetteer) ?? best
    const next = nextNameWord(words, last)
    if (next === undefined) return best
    partials = extend(partials, words, next)
    last = next
  }
}

/** A name whose first word is damaged ("Lattaqui?", "Lat-⏎taquié"). */
function mendedName(
  words: Words,
  index: number,
  damages: readonly Mending[],
  gazetteer: Gazetteer,
  isPlain: boolean,
): NameSpan | undefined {
  for (const { last, keys, plain } of damages) {
    if (plain !== isPlain) continue
    const opened = keys.flatMap((key) => (gazetteer.longestFrom(key) > 0 ? [{ key, exact: false }] : []))
    const found = opened.length === 0 ? undefined : longestFrom(words, index, last, opened, MAX_WORDS, gazetteer)
    if (found !== undefined) return { ...found, mended: true }
  }
  return undefined
}

/** A name of several words whose last one is damaged ("Deir ez-Z?r"). */
function knownMended(
  words: Words,
  first: number,
  last: number,
  partials: readonly Partial[],
  gazetteer: Gazetteer,
): NameSpan | undefined {
  const next = nextPart(words, last)
  if (next === undefined) return undefined
  for (const mending of mendings(words, next)) {
    const longer = partials.flatMap(({ key }) => mending.keys.map((word) => ({ key: `${key} ${word}`, exact: false })))
    const found = known(words, first, mending.last, longer, gazetteer)
    if (found !== undefined) return { ...found, mended: true }
  }
  return undefined
}

/** "au Locle", "la Chaux-de-Fonds": the packs know Le Locle and La Chaux-de-Fonds; the small article stays outside. */
function nameWithArticle(words: Words, index: number, gazetteer: Gazetteer): NameSpan | undefined {
  if (words.shape(index) !== SHAPE.capitalized || words.shape(index - 1) !== SHAPE.lower) return undefined
  const article = articleIn(words.language(index), words.lower(index - 1))
  if (article === undefined || words.sentence(index - 1) !== words.sentence(index)) return undefined
  const opened = spellingsOf(words, index).map(({ key, exact }) => ({ key: `${article} ${key}`, exact }))
  const found = longestFrom(words, index, index, opened, gazetteer.longestFrom(article) - 1, gazetteer)
  return found === undefined ? undefined : { ...found, byArticle: true }
}

function known(
  words: Words,
  first: number,
  last: number,
  partials: readonly Partial[],
  gazetteer: Gazetteer,
): NameSpan | undefined {
  for (const { key, exact } of mayEnd(words, first, last) ? partials : []) {
    const matches = gazetteer.find(key)
    if (matches.length > 0) return { first, last: withFinalStop(words, first, last, matches), key, matches, exact }
  }
  return undefined
}

/** By a hyphen, or by the mark of a lost letter ("Al?p"). */
function isTied(words: Words, index: number): boolean {
  const before = words.surface(index - 1)
  return HYPHENS.has(before) || before === '?' || before === '\uFFFD'
}

/** A name does not end in a small word ("Khan al"), unless a hyphen ties it ("Deir-ez-zor"), nor inside a word ("Ma'arrat"). */
function mayEnd(words: Words, first: number, last: number): boolean {
  if (innerTail(words, last) !== undefined) return false
  if (first === last) return words.shape(first) !== SHAPE.lower
  // "St. John's", but no "Jordan's".
  if (isPossessive(words, last)) return last - first > 2
  return words.shape(last) !== SHAPE.lower || isTied(words, last) || isInnerTail(words, last)
}

/** "U.S." and "Ky." keep their full stop, which belongs to the abbreviation even where it also ends the sentence. */
function withFinalStop(words: Words, first: number, last: number, matches: readonly NameMatch[]): number {
  if (words.surface(last + 1) !== '.' || !words.touchesPrevious(last + 1)) return last
  const initials = first < last && words.surface(last - 1) === '.' && words.end(last) - words.start(last) === 1
  const shortened = matches.every(({ kind }) => kind === 'abbreviation') && words.shape(last) === SHAPE.capitalized
  return initials || shortened ? last + 1 : last
}

function firstWord(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}
