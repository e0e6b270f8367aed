import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { NameSpan } from './match-names'
import { isIn } from './name-context'
import { isCapital, opensSentence } from './neighborhood'
import { type Sign, sign } from './sign'

/** How the name is written and where it stands. */
export function shapeSigns({ first, last, exact, mended = false, byArticle = false }: NameSpan, words: Words): Sign[] {
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
    sign('spelling: by rule', !exact && !mended),
    sign('spelling: mended', mended),
    sign('spelling: known only with its article', byArticle),
    sign('place: dateline', isDateline(words, first, last)),
  ]
}

/** "BAMAKO, 3 mai (Reuters) — ", "HARWINTON —": a name that opens a paragraph's first sentence, a dash a few words on. */
function isDateline(words: Words, first: number, last: number): boolean {
  if (!opensSentence(words, first)) return false
  for (let index = last + 1; index <= last + DATELINE && words.sentence(index) === words.sentence(last); index++) {
    if (DASHES.has(words.surface(index)) && !words.touchesPrevious(index)) return true
    if (words.lower(index) === '-' && words.lower(index + 1) === '-') return true
    const isDate = words.kind(index) === TOKEN.number || isIn(words.language(index), 'months', words.lower(index))
    const isRemark = words.kind(index) === TOKEN.punctuation || words.surface(index - 1) === '('
    if (!isDate && !isRemark && !isCapital(words, index)) return false
  }
  return false
}

/** The longest way from a dateline's name to its dash: ", 12 février 1871 (Agence France-Presse). — ". */
const DATELINE = 12
const DASHES = new Set(['—', '–', '-'])

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
