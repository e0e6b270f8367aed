import type { Gazetteer, NameMatch, PlaceRef } from '../gazetteer/gazetteer'
import { foldKey } from '../text/fold'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { isProperRun, runFrom } from './capital-run'
import type { WeighedName } from './choose-names'
import { isDescription } from './description'
import { findBySound, MOST_BY_SOUND, romanisedCountries } from './find-by-sound'
import { homeOf } from './home-of'
import { innerTail, isInnerTail } from './inner-apostrophe'
import { isFirstName, isIn, wordListsOf } from './name-context'
import { opensSentence, type WordRange, wordBefore } from './neighborhood'
import { readHints } from './read-hints'

/** A name in press spelling, with the places that it may be. */
export interface NameBySound extends WordRange {
  readonly matches: readonly NameMatch[]
  /** Packs know it as written; only its place in the sentence, not the word alone, makes it a toponym. */
  readonly isWritten: boolean
  readonly evidence: string
}

const ARABIC_ARTICLES = new Set(['al', 'el', 'ash', 'ach', 'ad', 'ar', 'az', 'ez'])

/**
 * Capitalised runs that sound like places of the countries that the text speaks of, where those are written in other scripts:
 * "Khâne Cheïkhoûn", "Hâder". Only where the sentence makes them places (`names` are those that are sure), never people.
 */
export function namesBySound(
  words: Words,
  text: string,
  names: readonly WeighedName[],
  threshold: number,
  nations: readonly { readonly ref: PlaceRef }[],
  gazetteer: Gazetteer,
): NameBySound[] {
  const sure = names.filter(({ probability }) => probability >= threshold)
  const countries = romanisedCountries(
    sure.map(({ span }) => span),
    nations,
    homeOf(words, gazetteer),
    gazetteer,
  )
  if (countries.size === 0) return []
  const [begins, ends] = [new Set<number>(), new Set<number>()]
  const isTaken = new Uint8Array(words.count)
  for (const { span } of sure) {
    begins.add(span.first)
    ends.add(span.last)
    isTaken.fill(1, span.first, span.last + 1)
  }
  const isField = isDescription(words)
  const found: NameBySound[] = []
  for (let index = 0; index < words.count; index++) {
    const shape = words.shape(index)
    if (shape !== SHAPE.capitalized && shape !== SHAPE.mixed && innerTail(words, index) === undefined) continue
    const capitals = runFrom(words, index)
    if (capitals === undefined) continue
    const run = withArticle(words, capitals)
    const evidence = reasonFor(words, run, begins, ends) ?? (isField ? 'sound: the text describes a spot' : undefined)
    if (evidence !== undefined && isProperRun(words, run) && !isTaken.subarray(run.first, run.last + 1).includes(1)) {
      const name = longestBySound(words, text, run, isField, countries, gazetteer)
      if (name !== undefined) found.push({ ...name, evidence })
    }
    index = run.last
  }
  return found
}

/** What in the sentence makes the run a place. */
function reasonFor(
  words: Words,
  { first, last }: WordRange,
  begins: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): string | undefined {
  const language = words.language(first)
  const before = wordBefore(words, first)
  const word = words.sentence(before) === words.sentence(first) ? words.lower(before) : ''
  const { locative, of, article, compass, conjunction, nearby } = wordListsOf(language)
  if (isIn(language, 'title', word)) return undefined
  if (locative.has(word)) return 'sound: after a place preposition'
  const head = article.has(word) ? wordBefore(words, before) : before
  if (of.has(words.lower(head))) {
    const noun = words.lower(head - 1)
    if (compass.has(noun) || nearby.has(noun)) return 'sound: after a bearing'
  }
  // A first name before more is a person in any list.
  if (first < last && isFirstName(words.folded(first))) return undefined
  // "de Bagdad, de Mossoul et de Hawîdja"
  const joint = of.has(words.lower(head)) ? wordBefore(words, head) : before
  const isJoint = words.surface(joint) === ',' || conjunction.has(words.lower(joint))
  if (isJoint && (ends.has(joint - 1) || (words.surface(joint - 1) === ',' && ends.has(joint - 2))))
    return 'sound: in a list of places'
  const next = words.lower(last + 1)
  const after = of.has(words.lower(last + 2)) ? last + 3 : last + 2
  if ((next === '(' || next === ',' || conjunction.has(next)) && begins.has(after) && !opensSentence(words, first))
    return 'sound: before a place'
  return readHints(words, [{ first, last }])[0] === undefined ? undefined : 'sound: beside a place word'
}

/** "al-Hader", "el Bab": the small article before belongs to the name. */
function withArticle(words: Words, { first, last }: WordRange): WordRange {
  const hyphen = words.surface(first - 1) === '-' && words.touchesPrevious(first)
  const article = hyphen ? first - 2 : first - 1
  const isArticle = words.shape(article) === SHAPE.lower && ARABIC_ARTICLES.has(words.lower(article))
  return { first: isArticle ? article : first, last }
}

/** The whole run, its beginning before a small word, or in the description of a spot its longest beginning. */
function longestBySound(
  words: Words,
  text: string,
  { first, last }: WordRange,
  isField: boolean,
  countries: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Omit<NameBySound, 'evidence'> | undefined {
  for (let end = last; end >= first; end--) {
    if (words.kind(end) !== TOKEN.word || innerTail(words, end) !== undefined) continue
    if (words.shape(end) === SHAPE.lower && !isInnerTail(words, end)) continue
    // "Tchernihive on Sunday": before a small word a name may be whole, too.
    const isWhole = end === last || (words.shape(end + 1) === SHAPE.lower && !ARABIC_ARTICLES.has(words.lower(end + 1)))
    if (!isWhole && !isField) continue
    const written = text.slice(words.start(first), words.end(end))
    const known = gazetteer.find(foldKey(written)).filter(({ ref }) => countries.has(gazetteer.countryCode(ref) ?? ''))
    if (known.length > 0) return { first, last: end, matches: known.slice(0, MOST_BY_SOUND), isWritten: true }
    const heard = findBySound(written, countries, gazetteer)
    if (heard.length > 0) return { first, last: end, matches: heard, isWritten: false }
  }
  return undefined
}
