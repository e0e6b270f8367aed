import type { Gazetteer } from '../gazetteer/gazetteer'
import { fold } from '../text/fold'
import type { Language } from '../text/language'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import variants from './data/word-variants.json'
import type { NameSpan } from './match-names'
import type { FeatureHint } from './mention'
import { type ArticleContext, isCommonWord, isFirstName, isIn } from './name-context'
import {
  isCapital,
  isCapitalJoinedAfter,
  isCapitalJoinedBefore,
  isQuote,
  opensSentence,
  wordBefore,
} from './neighborhood'

const ARABIC_ARTICLES = new Set(variants.arabicArticles)

/** A reason for or against a name being a toponym, and how strongly it holds here (most hold or do not: 1). */
export interface Sign {
  readonly name: string
  readonly value: number
}

export interface NameInText {
  readonly span: NameSpan
  readonly hint: FeatureHint | undefined
  /** Another known name stands beside it in a list. */
  readonly listed: boolean
  /** A known name follows after a comma: "Baton Rouge, Louisiana". */
  readonly containedBy: boolean
}

/** Everything that speaks for or against; `recognition-weights.json` says how much each is worth. */
export function signsOf(
  name: NameInText,
  words: Words,
  article: ArticleContext,
  gazetteer: Gazetteer,
  language: Language,
): Sign[] {
  return [
    ...shapeSigns(name.span, words),
    ...gazetteerSigns(name.span, gazetteer),
    ...lexicalSigns(name.span, words, article, language),
    ...signsBefore(name.span, words, language),
    ...signsAfter(name.span, words, language),
    ...structureSigns(name, gazetteer),
  ].filter((sign) => sign.value !== 0)
}

function shapeSigns({ first, last, exact }: NameSpan, words: Words): Sign[] {
  const shape = words.shape(first)
  const length = words.end(last) - words.start(first)
  const count = Math.floor((last - first) / 2) + 1
  return [
    sign('bias', true),
    sign('written: in capitals', shape === SHAPE.upper && !isCapsLine(words, first)),
    sign('written: in a line of capitals', shape === SHAPE.upper && isCapsLine(words, first)),
    sign('written: mixed case', shape === SHAPE.mixed),
    sign('written: initials', shape === SHAPE.initial),
    sign('written: small article', shape === SHAPE.lower),
    sign('written: no case', shape === SHAPE.caseless),
    sign('place: opens the sentence', opensSentence(words, first)),
    sign('length: several words', first !== last),
    sign('length: three words or more', count >= 3),
    sign('length: three letters or fewer', length <= 3),
    sign('spelling: by rule', !exact),
  ]
}

/** A headline in capitals says nothing by its capitals: look at the neighbours. */
function isCapsLine(words: Words, index: number): boolean {
  let upper = 0
  let other = 0
  for (let near = index - 6; near <= index + 6; near++) {
    if (near === index || words.kind(near) !== TOKEN.word || words.sentence(near) !== words.sentence(index)) continue
    if (words.shape(near) === SHAPE.upper || words.shape(near) === SHAPE.initial) upper++
    else other++
  }
  return upper > other
}

function gazetteerSigns({ matches }: NameSpan, gazetteer: Gazetteer): Sign[] {
  let population = 0
  let best = 0
  const kinds = new Set<string>()
  const classes = new Set<string>()
  for (const match of matches) {
    population = Math.max(population, gazetteer.population(match.ref))
    kinds.add(match.kind)
    const code = gazetteer.featureCode(match.ref)
    classes.add(classOf(code))
    best++
  }
  return [
    { name: 'gazetteer: population', value: Math.log10(1 + population) / 7 },
    { name: 'gazetteer: number of places', value: Math.log10(best) / 2 },
    sign('gazetteer: country', classes.has('country')),
    sign('gazetteer: province', classes.has('province')),
    sign('gazetteer: capital', classes.has('capital')),
    sign('gazetteer: seat of a province', classes.has('seat')),
    sign('gazetteer: region or water', classes.has('region')),
    sign('gazetteer: facility alone', classes.size === 1 && classes.has('facility')),
    sign('gazetteer: village alone', classes.size === 1 && classes.has('town') && population < 10_000),
    sign('gazetteer: district alone', classes.size === 1 && classes.has('district')),
    sign('gazetteer: own name', kinds.has('main') || kinds.has('label')),
    sign('gazetteer: abbreviation', kinds.has('abbreviation') && !kinds.has('main') && !kinds.has('label')),
    sign('gazetteer: historic name', kinds.has('historic') && kinds.size === 1),
  ]
}

function classOf(code: string): string {
  if (code.startsWith('A.PCL')) return 'country'
  if (code.startsWith('A.ADM1')) return 'province'
  if (code === 'P.PPLC') return 'capital'
  if (code === 'P.PPLA') return 'seat'
  if (code.startsWith('P.')) return 'town'
  if (code.startsWith('S.')) return 'facility'
  if (code.startsWith('A.')) return 'district'
  return 'region'
}

function lexicalSigns(
  { first, last, key }: NameSpan,
  words: Words,
  article: ArticleContext,
  language: Language,
): Sign[] {
  const single = first === last
  const common = single && isCommonWord(language, key)
  const lastWord = fold(words.surface(last))
  return [
    sign('word: common in the language', common),
    sign('word: common and opens the sentence', common && opensSentence(words, first)),
    sign('word: common in the other language', single && !common && isCommonWord(language === 'fr' ? 'en' : 'fr', key)),
    sign('word: also in lower case here', single && article.lowerCased.has(key)),
    sign('word: function word', single && isIn(language, 'locative', key)),
    sign('word: month or weekday', isIn(language, 'months', words.lower(first)) && single),
    sign('word: title', single && isIn(language, 'title', words.lower(first))),
    sign('word: organization', isIn(language, 'organization', words.lower(first))),
    sign('word: first name', single && isFirstName(key)),
    sign('word: surname of somebody here', article.surnames.has(lastWord)),
  ]
}

function signsBefore({ first }: NameSpan, words: Words, language: Language): Sign[] {
  const before = wordBefore(words, first)
  const same = words.sentence(before) === words.sentence(first) && before >= 0
  const word = same ? words.lower(before) : ''
  const title = word === '.' && words.touchesPrevious(before) ? words.lower(before - 1) : word
  const initial = word === '.' && words.shape(before - 1) === SHAPE.initial
  const hyphen = words.surface(first - 1) === '-' && words.touchesPrevious(first) && words.touchesPrevious(first - 1)
  const capital = isCapitalJoinedBefore(words, first)
  return [
    sign('before: place preposition', isIn(language, 'locative', word)),
    sign('before: of', isIn(language, 'of', word)),
    sign('before: article', isIn(language, 'article', word)),
    sign('before: and', isIn(language, 'conjunction', word)),
    sign('before: comma', word === ','),
    sign('before: bracket', word === '('),
    sign('before: title', isIn(language, 'title', title)),
    sign('before: organization', isIn(language, 'organization', word)),
    sign('before: kinship', isIn(language, 'relation', word)),
    sign('before: initial', initial || (capital && words.shape(before) === SHAPE.initial)),
    sign('before: first name', capital && isFirstName(fold(words.surface(before)))),
    ...capitalBeforeSigns(first, words, language),
    sign('before: capital and hyphen', hyphen && isCapital(words, first - 2)),
    sign('before: small word and hyphen', hyphen && words.shape(first - 2) === SHAPE.lower),
    sign(
      'before: quotation mark',
      isQuote(words.surface(first - 1)) && words.surface(first - 1) !== "'" && words.surface(first - 1) !== '’',
    ),
    sign('before: slash or at', word === '/' || word === '@' || word === '#'),
    sign('before: number', same && words.kind(before) === TOKEN.number),
    sign('before: of an organization', isIn(language, 'of', word) && nounBeforeOf(words, before, language)),
    sign(
      'before: organization in apposition',
      same && !isIn(language, 'of', word) && organizationNear(words, before, language),
    ),
    sign(
      'before: name with an article',
      endsLongerName(words, first) || (words.shape(first) === SHAPE.lower && isCapitalJoinedBefore(words, first)),
    ),
  ]
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
    sign('before: capitalised name', !compass && !common),
  ]
}

/** "l'université de Homs", "the Bank of Syria": what stands before the preposition is a body, not a place. */
function nounBeforeOf(words: Words, of: number, language: Language): boolean {
  for (let index = of - 1; index >= of - 2; index--) {
    if (isIn(language, 'organization', words.lower(index)) || isIn(language, 'organizationTail', words.lower(index)))
      return true
  }
  return false
}

/** "la chaîne pan-arabe Al-Mayadeen", "l'agence de presse d'État Sana": an organization, then small words without a verb's marks. */
function organizationNear(words: Words, before: number, language: Language): boolean {
  for (let index = before - 1; index >= before - 5; index--) {
    const word = words.lower(index + 1)
    if (words.kind(index + 1) !== TOKEN.word && word !== "'" && word !== '-') return false
    if (words.shape(index + 1) !== SHAPE.lower && words.kind(index + 1) === TOKEN.word) return false
    if (isIn(language, 'locative', word) || isIn(language, 'conjunction', word)) return false
    if (isIn(language, 'organization', words.lower(index))) return true
  }
  return false
}

/** "Ahrar al-Cham", "Bachar al-Assad": a capitalised word before the small article that leads to this name. */
function endsLongerName(words: Words, first: number): boolean {
  const article = words.surface(first - 1) === '-' ? first - 2 : first - 1
  if (!ARABIC_ARTICLES.has(words.lower(article)) || words.shape(article) !== SHAPE.lower) return false
  return isCapitalJoinedBefore(words, article)
}

function signsAfter({ last }: NameSpan, words: Words, language: Language): Sign[] {
  const after = last + 1
  const same = words.sentence(after) === words.sentence(last) && after < words.count
  const word = same ? words.lower(after) : ''
  const capital = isCapitalJoinedAfter(words, last)
  const hyphen = word === '-' && words.touchesPrevious(after) && words.touchesPrevious(after + 1)
  const possessive = (word === "'" || word === '’') && words.lower(after + 1) === 's'
  const tail = possessive ? last + 3 : after
  const bodyFollows =
    isCapital(words, tail) && words.kind(tail) === TOKEN.word && isIn(language, 'organizationTail', words.lower(tail))
  const bodyFollowsLater =
    capital && isCapital(words, last + 2) && isIn(language, 'organizationTail', words.lower(last + 2))
  return [
    sign('after: organization', bodyFollows || bodyFollowsLater),
    ...(capital && !bodyFollows && !bodyFollowsLater ? capitalAfterSigns(after, words, language) : []),
    sign('after: capital and hyphen', hyphen && isCapital(words, after + 1)),
    sign('after: small word and hyphen', hyphen && words.shape(after + 1) === SHAPE.lower),
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

/** A capitalised word after: a title ("Texas Gov. Perry"), a common noun ("Dublin School Board"), a name ("Jackson Smith"). */
function capitalAfterSigns(after: number, words: Words, language: Language): Sign[] {
  const title = isIn(language, 'title', words.lower(after))
  const common = isCommonWord(language, fold(words.surface(after)))
  return [
    sign('after: title', title),
    sign('after: capitalised common word', !title && common),
    sign('after: first name', !title && !common && isFirstName(fold(words.surface(after)))),
    sign('after: capitalised name', !title && !common && !isFirstName(fold(words.surface(after)))),
  ]
}

function structureSigns({ span, hint, listed, containedBy }: NameInText, gazetteer: Gazetteer): Sign[] {
  const fits = hint !== undefined && span.matches.some(({ ref }) => fitsHint(gazetteer.featureCode(ref), hint))
  return [
    sign('cue: place word', hint !== undefined && !hint.soft),
    sign('cue: vague place word', hint?.soft === true),
    sign('cue: place word that fits', fits),
    sign('structure: in a list of names', listed),
    sign('structure: followed by what holds it', containedBy),
  ]
}

export function fitsHint(code: string, hint: FeatureHint): boolean {
  return hint.codes.some((prefix) => code.startsWith(prefix))
}

function sign(name: string, holds: boolean): Sign {
  return { name, value: holds ? 1 : 0 }
}
