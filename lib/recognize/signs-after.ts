import { isCommonWord } from '../text/common-words'
import { fold } from '../text/fold'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { NameSpan } from './match-names'
import { isFirstName, isIn, wordListsOf } from './name-context'
import { isCapital, isCapitalJoinedAfter } from './neighborhood'
import { organizationKind } from './organization-words'
import { type Sign, sign } from './sign'
import { beginsSaying } from './verb-of-saying'

/** What the words after the name say. */
export function signsAfter({ last }: NameSpan, words: Words, language: Language): Sign[] {
  const after = last + 1
  const same = words.sentence(after) === words.sentence(last) && after < words.count
  const word = same ? words.lower(after) : ''
  const capital = isCapitalJoinedAfter(words, last)
  const hyphen = word === '-' && words.touchesPrevious(after) && words.touchesPrevious(after + 1)
  const possessive = (word === "'" || word === '’') && words.lower(after + 1) === 's'
  const tail = possessive ? last + 3 : after
  const kind = tailKind(words, tail, language) ?? (capital ? tailKind(words, last + 2, language) : undefined)
  const further = capital && kind === undefined && endsInBody(words, last + 3, language)
  return [
    sign(`after: ${kind}`, kind !== undefined),
    sign('after: name that ends in a body', further),
    sign('after: currency mark', CURRENCY.has(words.surface(after)) && words.touchesPrevious(after)),
    sign('after: verb of saying', same && beginsSaying(words, after)),
    ...(capital && kind === undefined ? capitalAfterSigns(after, words, language) : []),
    sign('after: capital and hyphen', hyphen && isCapital(words, after + 1)),
    sign('after: small word and hyphen', hyphen && words.shape(after + 1) === SHAPE.lower),
    sign('after: way', same && isIn(language, 'way', word)),
    sign('after: possessive', possessive),
    sign('after: comma', word === ','),
    sign('after: age', word === ',' && words.kind(last + 2) === TOKEN.number && words.surface(last + 3) === ','),
    sign('after: bracket', word === '('),
    sign('after: number', same && words.kind(after) === TOKEN.number),
    sign('after: initial', words.shape(after) === SHAPE.initial && words.surface(after + 1) === '.'),
    sign('after: full stop', word === '.' || !same),
    sign('after: small word', same && words.shape(after) === SHAPE.lower),
    sign('after: slash or at', word === '/' || word === '@'),
  ]
}

const CURRENCY = new Set(['$', '£', '€'])

/** "Cornwall Fire and Rescue Service": a body at the end of a longer run of capitalised words. */
function endsInBody(words: Words, from: number, language: Language): boolean {
  const { of, conjunction } = wordListsOf(language)
  for (let index = from; index < from + 4 && words.sentence(index) === words.sentence(from); index++) {
    const isLink = of.has(words.lower(index)) || conjunction.has(words.lower(index))
    if (!isCapital(words, index) && !isLink) return false
    if (tailKind(words, index, language) !== undefined) return true
  }
  return false
}

/** "Washington Post", "Dublin City Council": the kind of body that a capitalised word after the name makes of it. */
function tailKind(words: Words, index: number, language: Language): string | undefined {
  if (!isCapital(words, index) || words.kind(index) !== TOKEN.word) return undefined
  return organizationKind(language, words.lower(index))
}

/** A capitalised word after: a title ("Texas Gov. Perry"), a common noun ("Dublin School Board"), a name ("Jackson Smith"). */
function capitalAfterSigns(after: number, words: Words, language: Language): Sign[] {
  const title = isIn(language, 'title', words.lower(after))
  const common = isCommonWord(language, fold(words.surface(after)))
  const isMixed = words.manner(after).letters === 'mixed'
  return [
    sign('after: title', title),
    sign('after: capitalised common word', !title && common),
    sign('after: first name', !title && !common && isFirstName(fold(words.surface(after)))),
    // Where every word looks alike, an unknown one after a name is as likely a verb.
    sign('after: capitalised name', isMixed && !title && !common && !isFirstName(fold(words.surface(after)))),
  ]
}
