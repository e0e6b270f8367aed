import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { NameSpan } from './match-names'
import { opensSentence } from './neighborhood'
import { type Sign, sign } from './sign'

/** How the name is written and where it stands. */
export function shapeSigns({ first, last, exact }: NameSpan, words: Words): Sign[] {
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
