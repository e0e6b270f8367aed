import { isCommonWord } from '../text/common-words'
import { fold } from '../text/fold'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { bodyNamedBefore } from './body-before'
import type { NameSpan } from './match-names'
import { isFirstName, isIn } from './name-context'
import { isCapital, isCapitalJoinedBefore, isQuote, opensSentence, wordBefore } from './neighborhood'
import { organizationKind } from './organization-words'
import { type Sign, sign } from './sign'
import { endsSaying } from './verb-of-saying'

/** What the words before the name say. */
export function signsBefore({ first, last }: NameSpan, words: Words, language: Language): Sign[] {
  const before = wordBefore(words, first)
  const same = words.sentence(before) === words.sentence(first) && before >= 0
  const word = same ? words.lower(before) : ''
  const title = word === '.' && words.touchesPrevious(before) ? words.lower(before - 1) : word
  const initial = word === '.' && words.shape(before - 1) === SHAPE.initial
  const hyphen = words.lower(first - 1) === '-' && words.touchesPrevious(first) && words.touchesPrevious(first - 1)
  const capital = isCapitalJoinedBefore(words, first)
  return [
    sign('before: place preposition', isIn(language, 'locative', word)),
    sign('before: of', isIn(language, 'of', word)),
    sign('before: article', isIn(language, 'article', word)),
    sign('before: way', isIn(language, 'way', word)),
    sign('before: and', isIn(language, 'conjunction', word)),
    sign('before: comma', word === ','),
    sign('before: bracket', word === '('),
    sign('before: title', isIn(language, 'title', title)),
    ...organizationBefore(before, same, words, language),
    sign('before: verb of saying', same && endsSaying(words, before)),
    sign('before: kinship', isIn(language, 'relation', word)),
    sign('before: initial', initial || (capital && words.shape(before) === SHAPE.initial)),
    sign('before: first name', capital && isFirstName(fold(words.surface(before)))),
    ...capitalBeforeSigns(first, words, language),
    sign('before: capital and hyphen', hyphen && isCapital(words, first - 2)),
    sign('before: small word and hyphen', hyphen && words.shape(first - 2) === SHAPE.lower),
    sign('before: quotation mark of a speech', isQuoted(words, first - 1) && !isQuoted(words, last + 1)),
    sign('written: between quotation marks', isQuoted(words, first - 1) && isQuoted(words, last + 1)),
    sign('before: slash or at', word === '/' || word === '@' || word === '#'),
    sign('before: number', same && words.kind(before) === TOKEN.number),
    ...personBeforeOf(before, isIn(language, 'of', word), words, language),
    ...bodySigns(first, words),
    ...organizationBeforeOf(before, isIn(language, 'of', word), words, language),
    sign(
      'before: first name and more',
      capital && isFirstName(fold(words.surface(before))) && opensName(words, before, language),
    ),
    sign(
      'before: organization in apposition',
      same && !isIn(language, 'of', word) && organizationNear(words, before, language),
    ),
  ]
}

/** A quotation mark, which no apostrophe is. */
function isQuoted(words: Words, index: number): boolean {
  return isQuote(words.surface(index)) && words.lower(index) !== "'"
}

/** A capitalised word before, no title and no first name: a compass word, the sentence's first word, or part of a longer name. */
function capitalBeforeSigns(first: number, words: Words, language: Language): Sign[] {
  const before = first - 1
  const word = words.lower(before)
  if (!isCapitalJoinedBefore(words, first) || words.shape(before) === SHAPE.initial) return []
  if (isIn(language, 'title', word) || isFirstName(fold(words.surface(before)))) return []
  const compass = isIn(language, 'compass', word)
  const common = isCommonWord(language, fold(words.surface(before)))
  const opens = opensSentence(words, before)
  return [
    sign('before: compass word', compass),
    sign('before: capitalised word that opens the sentence', !compass && opens && common),
    sign('before: capitalised common word', !compass && !opens && common),
    sign('before: capitalised name', !compass && !common && words.manner(before).letters === 'mixed'),
  ]
}

/** "agence Sana", "Bank Audi": what kind of body the word before names. */
function organizationBefore(before: number, same: boolean, words: Words, language: Language): Sign[] {
  const kind = same ? organizationKind(language, words.lower(before)) : undefined
  return kind === undefined ? [] : [sign(`before: ${kind}`, true)]
}

/** "Jean de La Rochelle", "le duc d'Orléans": the name says which person. */
function personBeforeOf(of: number, linked: boolean, words: Words, language: Language): Sign[] {
  if (!linked) return []
  const head = of - 1
  return [
    sign(
      'before: first name and of',
      isCapital(words, head) && isFirstName(words.folded(head)) && !isIn(language, 'title', words.lower(head)),
    ),
    sign('before: title and of', isIn(language, 'title', words.lower(head))),
  ]
}

/** "le Front populaire pour la libération de la Palestine": whose own name leads up to this one. */
function bodySigns(first: number, words: Words): Sign[] {
  const kind = bodyNamedBefore(words, first)
  return kind === undefined ? [] : [sign(`before: in the name of a ${kind}`, true)]
}

/** "l'université de Homs", "the Bank of Syria": what stands before the preposition is a body, not a place. */
function organizationBeforeOf(of: number, linked: boolean, words: Words, language: Language): Sign[] {
  if (!linked) return []
  for (let index = of - 1; index >= of - 2; index--) {
    const kind = organizationKind(language, words.lower(index))
    if (kind !== undefined) return [sign(`before: of a ${kind}`, true)]
  }
  return []
}

/** The first name opens the person's name: no place preposition leads up to it, nor a capitalised word but a title or the sentence's first. */
function opensName(words: Words, firstName: number, language: Language): boolean {
  const before = firstName - 1
  const word = words.lower(before)
  if (isIn(language, 'title', word) || isIn(language, 'title', words.lower(before - 1))) return true
  if (isCapitalJoinedBefore(words, firstName)) return opensSentence(words, before) && isCommonWord(language, fold(word))
  return !isIn(language, 'locative', word)
}

/** "la chaîne pan-arabe Al-Mayadeen", "l'agence de presse d'État Sana": an organization, then small words without a verb's marks. */
function organizationNear(words: Words, before: number, language: Language): boolean {
  for (let index = before - 1; index >= before - 5; index--) {
    const word = words.lower(index + 1)
    if (words.kind(index + 1) !== TOKEN.word && word !== "'" && word !== '-') return false
    if (words.shape(index + 1) !== SHAPE.lower && words.kind(index + 1) === TOKEN.word) return false
    if (isIn(language, 'locative', word) || isIn(language, 'conjunction', word)) return false
    if (organizationKind(language, words.lower(index)) !== undefined) return true
  }
  return false
}
