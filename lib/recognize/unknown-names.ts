import { perWord } from '../text/per-word'
import type { Words } from '../text/words'
import { isProperRun, runFrom, runUpTo } from './capital-run'
import { type FoundPlaceWord, isAdjectiveLike, joined, MAX_ADJECTIVES, placeWordStartingAt } from './find-place-word'
import { grammarOf } from './grammar'
import { wordListsOf } from './name-context'
import { isCapital, opensSentence, type WordRange } from './neighborhood'
import { mostPartsWith } from './place-words'

/**
 * Capitalised runs that a place word vouches for, whether a pack knows them or not, in text order and apart: "le village de
 * Brévalon", "les villages de X, Y et Z", "Kafr Zinta village", "Tamerlak, un village de la vallée".
 */
export function namesByCue(words: Words): WordRange[] {
  const opensCue = opensCueIn(words)
  const found: WordRange[] = []
  for (let index = 0; index < words.count; index++) {
    const cue = opensCue.of(index) ? placeWordStartingAt(words, index, words.language(index)) : undefined
    if (cue === undefined) continue
    for (const rule of RULES)
      for (const name of rule(words, cue))
        if (isProperRun(words, name) && name.first > (found.at(-1)?.last ?? -1)) found.push(name)
  }
  return found
}

const opensCueIn = perWord((words, index) => mostPartsWith(words.language(index), words.lower(index)) > 0)

type Rule = (words: Words, cue: FoundPlaceWord) => readonly WordRange[]

/** "Kafr Zinta village", "Abu Zorvan refugee camp" */
const readBefore: Rule = (words, cue) => {
  const { nameBeforePlaceWord, follows } = grammarOf(words.language(cue.first))
  if (!nameBeforePlaceWord || !follows.has(joined(words, cue.first, cue.last))) return []
  const run = runUpTo(words, cue.first - 1)
  return run === undefined ? [] : [withoutOpener(words, run)]
}

/** "Tamerlak, un petit village de la vallée": what the apposition says of the name before the comma. */
const readApposition: Rule = (words, cue) => {
  const language = words.language(cue.first)
  let index = cue.first - 1
  for (let adjectives = 0; adjectives < MAX_ADJECTIVES && isAdjectiveLike(words, index, language); adjectives++) index--
  if (!wordListsOf(language).indefinite.has(words.lower(index)) || words.surface(index - 1) !== ',') return []
  const run = runUpTo(words, index - 2)
  return run === undefined || cue.word.plural ? [] : [withoutOpener(words, run)]
}

/** "le village de Brévalon", "le quartier Bab el-Zouar", "les villages de X, de Y et de Z" */
const readAfter: Rule = (words, cue) => {
  const language = words.language(cue.first)
  const { of } = wordListsOf(language)
  let next = cue.last + 1
  for (let adjectives = 0; adjectives < MAX_ADJECTIVES && isAdjectiveLike(words, next, language); adjectives++) next++
  const isLinked = of.has(words.lower(next))
  if (!isLinked) return next === cue.last + 1 && takesDirectly(words, cue) ? found(runFrom(words, next)) : []
  const names: WordRange[] = []
  for (;;) {
    const name = runFrom(words, afterLink(words, next))
    if (name === undefined) return names
    names.push(name)
    const more = cue.word.plural ? afterJoint(words, name.last + 1) : undefined
    if (more === undefined) return names
    next = more
  }
}

/** "le lac Brévalon", "Lake Brevalon" */
function takesDirectly(words: Words, cue: FoundPlaceWord): boolean {
  const { direct, directCapital } = grammarOf(words.language(cue.first))
  return direct.has(joined(words, cue.first, cue.last)) && (!directCapital || isCapital(words, cue.first))
}

const found = (run: WordRange | undefined): WordRange[] => (run === undefined ? [] : [run])

/** Past "de l'", "of the" and the like. */
function afterLink(words: Words, at: number): number {
  const { of, article } = wordListsOf(words.language(at))
  let next = of.has(words.lower(at)) ? at + 1 : at
  if (words.lower(next) === "'") next++
  if (article.has(words.lower(next)) && !isCapital(words, next)) next++
  return words.lower(next) === "'" ? next + 1 : next
}

/** Past the comma or the "and" between two names of a list; undefined where the list ends. */
function afterJoint(words: Words, at: number): number | undefined {
  const { conjunction } = wordListsOf(words.language(at))
  const comma = words.surface(at) === ',' ? at + 1 : at
  const next = conjunction.has(words.lower(comma)) ? comma + 1 : comma
  return next > at ? next : undefined
}

/** "In Kafr Zinta village": a small word that only the sentence's beginning gives a capital. */
function withoutOpener(words: Words, { first, last }: WordRange): WordRange {
  const { article, locative } = wordListsOf(words.language(first))
  const word = words.lower(first)
  const isOpener = first < last && (article.has(word) || (locative.has(word) && opensSentence(words, first)))
  return { first: isOpener ? first + 1 : first, last }
}

const RULES: readonly Rule[] = [readBefore, readApposition, readAfter]
