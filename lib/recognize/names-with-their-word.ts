import type { Gazetteer } from '../gazetteer/gazetteer'
import { perWordWith } from '../text/per-word'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import type { NameSpan } from './match-names'
import { isCapital } from './neighborhood'
import { placeWord } from './place-words'

const MAX_WORDS = 6

/**
 * Names that a pack knows together with the small place word before them: "mer Noire", "lac Tchad", "golfe d'Aden". The span is
 * the proper name alone, but its places are those of the whole: the lake and not the country.
 */
export function namesWithTheirWord(words: Words, gazetteer: Gazetteer): NameSpan[] {
  const mayLead = isSmallPlaceWordIn(words, gazetteer)
  const spans: NameSpan[] = []
  for (let index = mayLead.next(0); index < words.count; index = mayLead.next(index + 1)) {
    const span = wholeName(words, index, gazetteer)
    if (span === undefined) continue
    spans.push(span)
    index = span.last
  }
  return spans
}

const isSmallPlaceWordIn = perWordWith((words, index, gazetteer: Gazetteer): boolean => {
  if (words.kind(index) !== TOKEN.word || words.shape(index) !== SHAPE.lower) return false
  const isPlaceWord = placeWord(words.language(index), words.lower(index)) !== undefined
  return isPlaceWord && gazetteer.longestFrom(words.folded(index)) > 1
})

function wholeName(words: Words, cue: number, gazetteer: Gazetteer): NameSpan | undefined {
  let key = words.folded(cue)
  let first: number | undefined
  let best: NameSpan | undefined
  for (let index = cue + 1, length = 1; length < MAX_WORDS && words.sentence(index) === words.sentence(cue); index++) {
    const surface = words.surface(index)
    if (surface === "'" || surface === '’' || surface === '-') continue
    if (words.kind(index) !== TOKEN.word) return best
    key += ` ${words.folded(index)}`
    length++
    if (!isCapital(words, index)) continue
    first ??= index
    const matches = gazetteer.find(key)
    if (matches.length > 0) best = { first, last: index, key: key.slice(key.indexOf(' ') + 1), matches, exact: true }
  }
  return best
}
