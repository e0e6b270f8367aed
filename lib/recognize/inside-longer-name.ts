import { isCommonWord } from '../text/common-words'
import { fold } from '../text/fold'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { bodyNamedBefore } from './body-before'
import variants from './data/word-variants.json'
import { grammarOf } from './grammar'
import type { NameSpan } from './match-names'
import { isIn } from './name-context'
import { isCapital, isCapitalJoinedAfter, isCapitalJoinedBefore, opensSentence } from './neighborhood'
import { namesThing, organizationKind } from './organization-words'

const ARABIC_ARTICLES = new Set(variants.arabicArticles)

/** Bodies that take a place's name into their own, with a capital: newspapers, clubs, companies. */
const NAMED_AFTER_PLACES = new Set(['media', 'club', 'company', 'university', 'street'])

/** Bodies that say in their own name what they are for: "le Front populaire pour la libération de la Palestine". */
const NAMED_BY_CAUSE = new Set(['armed group', 'party or association', 'company', 'media'])

/**
 * Is the name visibly a part of a longer one that is no place? "Ahrar al-Cham" and "Bachar al-Assad" end in one; "rue de
 * Londres" and "Orchard Street" are streets. Such a name is not weighed at all: the whole wins over its parts.
 */
export function isInsideLongerName(span: NameSpan, words: Words, language: Language): boolean {
  return (
    endsLongerName(span, words, language) ||
    isLedByBody(span, words, language) ||
    isFollowedByBody(span, words, language) ||
    NAMED_BY_CAUSE.has(bodyNamedBefore(words, span.first) ?? '')
  )
}

function endsLongerName({ first }: NameSpan, words: Words, language: Language): boolean {
  if (words.shape(first) === SHAPE.lower) return followsName(words, first, language)
  const article = words.lower(first - 1) === '-' ? first - 2 : first - 1
  if (!ARABIC_ARTICLES.has(words.lower(article)) || words.shape(article) !== SHAPE.lower) return false
  return followsName(words, article, language)
}

function followsName(words: Words, index: number, language: Language): boolean {
  return isCapitalJoinedBefore(words, index) && !isCommonWord(language, fold(words.surface(index - 1)))
}

/** "Paris Saint-Germain", "Washington Post", "Orchard Street": a capitalised body right after. */
function isFollowedByBody({ last }: NameSpan, words: Words, language: Language): boolean {
  const after = last + 1
  if (!isCapitalJoinedAfter(words, last)) return false
  const hyphenated = words.lower(after + 1) === '-' ? `${words.lower(after)}-${words.lower(after + 2)}` : ''
  if (organizationKind(language, words.lower(after)) === 'armed group') return true
  if (namesBody(words.lower(after), language) || namesBody(hyphenated, language)) return true
  // "Michigan State University", "Los Angeles Daily News"
  return isCapitalJoinedAfter(words, after) && namesBody(words.lower(after + 1), language)
}

/** "Bank of England", "Air France", "rue de Londres": a capitalised body before; a French street needs no capital. */
function isLedByBody({ first }: NameSpan, words: Words, language: Language): boolean {
  let before = first - 1
  const beside = organizationKind(language, words.lower(before))
  if (beside !== undefined && namesThing(beside) && words.sentence(before) === words.sentence(first)) return true
  while (
    isIn(language, 'of', words.lower(before)) ||
    isIn(language, 'article', words.lower(before)) ||
    words.lower(before) === "'"
  )
    before--
  if (words.sentence(before) !== words.sentence(first) || words.kind(before) !== TOKEN.word) return false
  const word = words.lower(before)
  const isCapitalised = isCapital(words, before) && !opensSentence(words, before)
  const opens = isCapital(words, before) && before === first - 1
  return organizationKind(language, word) === 'street'
    ? grammarOf(language).smallStreets
    : (isCapitalised || opens) && namesBody(word, language)
}

function namesBody(word: string, language: Language): boolean {
  return NAMED_AFTER_PLACES.has(organizationKind(language, word) ?? '')
}
