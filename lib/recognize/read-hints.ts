import type { Language } from '../text/language'
import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import {
  type FoundPlaceWord,
  isAdjectiveLike,
  joined,
  MAX_ADJECTIVES,
  placeWordEndingAt,
  placeWordStartingAt,
} from './find-place-word'
import { grammarOf } from './grammar'
import type { FeatureHint } from './mention'
import { wordListsOf } from './name-context'
import { isCapital, isCapitalJoinedAfter, type WordRange } from './neighborhood'

/** A hint and whether its cue speaks for several names ("les provinces de Hama et Homs"). */
interface Cue {
  readonly hint: FeatureHint
  readonly plural: boolean
}

/**
 * For each name, what the words around it ask it to be. A cue before ("province d'", "base aérienne de", "Lake") or after it
 * ("Aleppo province"); members of a list share the plural cue of their neighbour; "celle de Hama" repeats the last cue.
 */
export function readHints(words: Words, names: readonly WordRange[]): (FeatureHint | undefined)[] {
  const cues = names.map((name, i): Cue | undefined => {
    const before = cueBefore(words, name)
    if (before !== undefined) return before
    const after = cueAfter(words, name)
    const earlier = names[i - 1]
    const listed = earlier !== undefined && areListed(words, earlier, name)
    return after?.plural === true && !listed ? undefined : after
  })
  for (let i = 1; i < names.length; i++) {
    const [before, name, cue] = [names[i - 1], names[i], cues[i - 1]]
    if (before === undefined || name === undefined || cues[i] !== undefined) continue
    if (cue?.plural === true && areListed(words, before, name)) cues[i] = cue
    else cues[i] = demonstrativeCue(words, names, cues, i)
  }
  for (let i = names.length - 2; i >= 0; i--) {
    const [name, after, cue] = [names[i], names[i + 1], cues[i + 1]]
    if (name === undefined || after === undefined || cue === undefined || cues[i] !== undefined) continue
    const cueFollows = cue.hint.start >= words.end(after.last)
    if (cue.plural && cueFollows && areListed(words, name, after)) cues[i] = cue
  }
  return cues.map((cue) => cue?.hint)
}

/** Walks left over the preposition, the article and a few adjectives to a place word. */
function cueBefore(words: Words, name: WordRange): Cue | undefined {
  const language = words.language(name.first)
  const { of, article } = wordListsOf(language)
  let index = name.first - 1
  let linked = false
  if (words.surface(index) === ',') {
    index--
    linked = true
  } else {
    for (let steps = 0; steps < 4; steps++, index--) {
      const word = words.lower(index)
      if (word === "'" || isQuoteMark(word)) continue
      if (of.has(word)) linked = true
      else if (!article.has(word)) break
    }
  }
  const preposition = linked && words.surface(name.first - 1) !== ','
  for (let adjectives = 0; adjectives <= MAX_ADJECTIVES; adjectives++, index--) {
    const found = placeWordEndingAt(words, index, language)
    if (found !== undefined) {
      if (found.word.apposition && preposition) return undefined
      // "Scott County, Indiana", "of Canton, Ohio": a capitalised place word is part of the name before the comma.
      if (linked && !preposition && isCapital(words, found.first)) return undefined
      // "une ville de Syrie", "a province of Iraq": one of those that the name holds.
      if (preposition && isOneOfSeveral(words, found.first - 1, language)) return undefined
      // "SOS Villages Sudan": without a preposition one word cannot speak of many.
      if (!linked && found.word.plural) return undefined
      // "la province vote, Alep attend": only a word that names by apposition reaches over a comma and an adjective.
      if (!found.word.apposition && linked && !preposition && adjectives > 0) return undefined
      // "le port Alep" is no cue; "mont Hermon", "lac Tchad", "the capital, Damascus" are.
      return cueOf(words, found)
    }
    if (!isAdjectiveLike(words, index, language)) return undefined
  }
  return undefined
}

/** An indefinite determiner before the place word, past an adjective: "une petite ville de", "another town of". */
function isOneOfSeveral(words: Words, index: number, language: Language): boolean {
  const { indefinite } = wordListsOf(language)
  if (indefinite.has(words.lower(index))) return true
  return isAdjectiveLike(words, index, language) && indefinite.has(words.lower(index - 1))
}

/**
 * "Aleppo province", "Kweires military airport", "Hama and Homs governorates": English sets the place word after the name. Not
 * in "Ohio Department of Health", and a plural speaks only for a list: "Texas cities" are in Texas.
 */
function cueAfter(words: Words, name: WordRange): Cue | undefined {
  const language = words.language(name.first)
  if (!grammarOf(language).nameBeforePlaceWord) return undefined
  const possessive = words.lower(name.last + 1) === "'" && words.lower(name.last + 2) === 's'
  const start = possessive ? name.last + 3 : name.last + 1
  // "Greer's business district" is in Greer.
  const mostAdjectives = possessive ? 0 : MAX_ADJECTIVES
  for (let adjectives = 0; adjectives <= mostAdjectives; adjectives++) {
    const index = start + adjectives
    if (words.kind(index) !== TOKEN.word || words.sentence(index) !== words.sentence(name.last)) return undefined
    const found = placeWordStartingAt(words, index, language)
    if (found !== undefined && !found.word.apposition) return isInTitle(words, found) ? undefined : cueOf(words, found)
    if (!isAdjectiveLike(words, index, language)) return undefined
  }
  return undefined
}

/** "Ohio Department of Health", "Texas Community College": the place word is part of an organisation's name. */
function isInTitle(words: Words, { word, first, last }: FoundPlaceWord): boolean {
  if (!isCapital(words, first)) return false
  return (
    words.lower(last + 1) === 'of' || (isCapitalJoinedAfter(words, last) && word.codes[0]?.startsWith('A.ADM') !== true)
  )
}

function cueOf(words: Words, { word, first, last }: FoundPlaceWord): Cue {
  const cue = joined(words, first, last, words.surface)
  return {
    plural: word.plural,
    hint: { start: words.start(first), end: words.end(last), cue, codes: word.codes, soft: word.soft },
  }
}

/** "Hama (centre), Homs", "Hama et de Homs": nothing between two names but a remark in brackets and what joins a list. */
export function areListed(words: Words, before: WordRange, after: WordRange): boolean {
  const { of, article, conjunction } = wordListsOf(words.language(after.first))
  let index = before.last + 1
  if (words.surface(index) === '(') {
    const close = index + 5
    while (index < close && words.surface(index) !== ')') index++
    if (words.surface(index) !== ')') return false
    index++
  }
  let joints = 0
  for (; index < after.first; index++) {
    const word = words.lower(index)
    if (word === ',' || conjunction.has(word)) joints++
    else if (word !== "'" && !of.has(word) && !article.has(word)) return false
  }
  return joints > 0
}

/** "la province d'Alep et celle de Hama": the demonstrative stands for the last place word of the sentence. */
function demonstrativeCue(
  words: Words,
  names: readonly WordRange[],
  cues: readonly (Cue | undefined)[],
  i: number,
): Cue | undefined {
  const name = names[i]
  if (name === undefined) return undefined
  const language = words.language(name.first)
  let index = name.first - 1
  for (let steps = 0; steps < 4 && !isDemonstrative(words, index, language); steps++) index--
  if (!isDemonstrative(words, index, language) || words.sentence(index) !== words.sentence(name.first)) return undefined
  for (let j = i - 1; j >= 0 && words.sentence(names[j]?.first ?? -1) === words.sentence(name.first); j--) {
    if (cues[j] !== undefined) return cues[j]
  }
  return undefined
}

function isDemonstrative(words: Words, index: number, language: Language): boolean {
  return grammarOf(language).demonstratives.some((phrase) => phrase.every((word, i) => words.lower(index + i) === word))
}

function isQuoteMark(word: string): boolean {
  return word === '«' || word === '"' || word === '“'
}
