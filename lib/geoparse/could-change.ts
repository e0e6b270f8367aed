import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { romanisedKey } from '../gazetteer/romanised-key'
import { isDescription } from '../recognize/description'
import { mendings } from '../recognize/mendings'
import { extend, nextNameWord, nextPart, type Partial, spellingsOf } from '../recognize/name-words'
import { detectLanguage } from '../text/detect-language'
import { foldKey } from '../text/fold'
import { isLanguage } from '../text/language'
import { readText } from '../text/reading'
import { articleIn } from '../text/spellings'
import { type Words, wordsOf } from '../text/words'

/** Names and demonyms with more words are not looked up. */
const MOST_WORDS = 12

/** Judges whether texts could be read otherwise than they were. */
export type CouldChange = (text: string, lang?: string | null) => boolean

/**
 * Could a text be read differently with `after` than with `before`? True where any run of its words is a name or a demonym
 * of which the two do not know the same: other places, another kind of name, other data of a place or of the country and
 * province that it lies in. The countries that packs were added for tell where the description of a spot lies. Words count as they are written, respelt by rule, and put right where they are damaged. Runs
 * across sentences and marks are among them, so it may say yes too often, never no.
 */
export function compareGazetteers(before: Gazetteer, after: Gazetteer): CouldChange {
  /** Answers are kept: texts repeat their words. */
  const judged = new Map<string, boolean>()

  function differs(key: string): boolean {
    const known = judged.get(key)
    if (known !== undefined) return known
    const isOther = answerTo(before, key) !== answerTo(after, key)
    judged.set(key, isOther)
    return isOther
  }

  function soundsOtherwise(sound: string): boolean {
    const [a, b] = [before, after].map((gazetteer) =>
      JSON.stringify(gazetteer.findRomanised(sound).map(({ ref }) => describe(gazetteer, ref))),
    )
    return a !== b
  }

  /** The most words of a name or demonym that begins so; a word by itself may always be one. */
  function reach(key: string): number {
    const first = key.split(' ')[0] ?? ''
    const reaches = [before, after].map((gazetteer) =>
      gazetteer.opensLongDemonym(first) ? MOST_WORDS : gazetteer.longestFrom(first),
    )
    return Math.max(1, ...reaches)
  }

  const isHomeOther = [...before.home].sort().join() !== [...after.home].sort().join()

  return (text, lang) => {
    const plain = foldKey(text).split(' ')
    if (anyPlainRun(plain, reach, differs) || anySoundRun(plain, soundsOtherwise)) return true
    const language = lang && isLanguage(lang) ? lang : detectLanguage(text)
    const words = wordsOf(readText(text, language))
    return (isHomeOther && isDescription(words)) || anyMatchedRun(words, reach, differs)
  }
}

type Reach = (key: string) => number
type Differs = (key: string) => boolean

/** Words that follow one another, whatever stands between them. */
function anyPlainRun(words: readonly string[], reach: Reach, differs: Differs): boolean {
  return words.some((word, first) => {
    const longest = Math.min(MOST_WORDS, reach(word), words.length - first)
    let run = ''
    for (let length = 1; length <= longest; length++) {
      run = length === 1 ? word : `${run} ${words[first + length - 1]}`
      if (differs(run)) return true
    }
    return false
  })
}

/** Words that together sound like a name, with the marks inside them or without. */
function anySoundRun(words: readonly string[], differs: Differs): boolean {
  return words.some((_, first) => {
    for (let length = 1; length <= MOST_WORDS && first + length <= words.length; length++) {
      const run = words.slice(first, first + length)
      const sounds = new Set([romanisedKey(run.join(' ')), romanisedKey(run.join(''))])
      for (const sound of sounds) if (sound !== '' && differs(sound)) return true
    }
    return false
  })
}

/** Words as the matcher joins, respells and mends them. */
function anyMatchedRun(words: Words, reach: Reach, differs: Differs): boolean {
  for (let index = 0; index < words.count; index++) {
    for (const { last, keys } of openings(words, index)) {
      if (keys.some((key) => anyRunFrom(words, last, key, reach, differs))) return true
    }
  }
  return false
}

function openings(words: Words, index: number): readonly { readonly last: number; readonly keys: readonly string[] }[] {
  const spelled = spellingsOf(words, index).map(({ key }) => key)
  const article = articleIn(words.language(index), words.lower(index - 1))
  const withArticle = article === undefined ? [] : spelled.map((key) => `${article} ${key}`)
  return [{ last: index, keys: [...spelled, ...withArticle] }, ...mendings(words, index)]
}

function anyRunFrom(words: Words, from: number, opened: string, reach: Reach, differs: Differs): boolean {
  const longest = Math.min(MOST_WORDS, reach(opened))
  let runs: readonly Partial[] = [{ key: opened, exact: true }]
  let last = from
  for (let length = 1; ; length++) {
    if (runs.some(({ key }) => differs(key))) return true
    if (length >= longest) return false
    const part = nextPart(words, last)
    if (part === undefined) return false
    const mended = mendings(words, part).flatMap(({ keys }) => keys)
    if (runs.some(({ key }) => mended.some((word) => differs(`${key} ${word}`)))) return true
    const next = nextNameWord(words, last)
    if (next === undefined) return false
    runs = extend(runs, words, next)
    last = next
  }
}

/** All that a gazetteer says to a key, as one text. */
function answerTo(gazetteer: Gazetteer, key: string): string {
  const names = gazetteer.find(key)
  const demonyms = gazetteer.findDemonym(key)
  if (names.length === 0 && demonyms.length === 0) return ''
  return JSON.stringify([
    names.map(({ ref, ...name }) => [name, describe(gazetteer, ref)]),
    demonyms.map(({ ref, lang }) => [lang, describe(gazetteer, ref)]),
  ])
}

function describe(gazetteer: Gazetteer, ref: PlaceRef): unknown {
  const place = gazetteer.place(ref)
  const { countryCode, admin1Code } = place
  if (countryCode === undefined) return place
  const around = [gazetteer.country(countryCode), admin1Code && gazetteer.admin1(countryCode, admin1Code)]
  return [place, ...around.map((unit) => (typeof unit === 'number' ? gazetteer.place(unit) : null))]
}
