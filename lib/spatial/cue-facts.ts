import type { Language } from '../text/language'
import { perWord } from '../text/per-word'
import { type Cues, cuesOf } from './cues'
import type { Phrase } from './phrase'

type Lists = keyof Cues['words']
type Phrases = keyof Cues['phrases']

/** What one word is to the cue tables of its language. */
export interface CueFacts {
  readonly isIn: Readonly<Record<Lists, boolean>>
  /** The phrases that may begin with the word, in the order in which they are tried. */
  readonly opens: Readonly<Record<Phrases, readonly Phrase[]>>
  readonly isStarter: boolean
}

/** The rules ask of nearly every word near a name, most of which are cues of nothing: those share one answer. */
const factsIn = (language: Language) =>
  perWord((words, at): CueFacts => {
    const cues = cuesOf(language)
    const word = words.lower(at)
    return word !== '' && isCue(cues, word) ? readFacts(cues, word) : NO_CUE[language]
  })

/** By the language of the passage. */
export const cueFactsIn = { fr: factsIn('fr'), en: factsIn('en') }

function isCue(cues: Cues, word: string): boolean {
  if (cues.starters.has(word)) return true
  return Object.values(cues.words).some((list) => list.has(word))
}

function readFacts(cues: Cues, word: string): CueFacts {
  const anyWord = (index: Cues['phrases'][Phrases]) => index.get('') ?? []
  return {
    isIn: mapped(cues.words, (list) => list.has(word)),
    opens: mapped(cues.phrases, (index) => [...(index.get(word) ?? []), ...anyWord(index)]),
    isStarter: cues.starters.has(word),
  }
}

/** Starters hold the first words of all phrases, so a word that is none opens only the phrases that any word may open. */
const NO_CUE: Readonly<Record<Language, CueFacts>> = {
  fr: readFacts(cuesOf('fr'), ' '),
  en: readFacts(cuesOf('en'), ' '),
}

function mapped<Key extends string, From, To>(record: Readonly<Record<Key, From>>, make: (from: From) => To) {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, make(value)] as const)
  return Object.fromEntries(entries) as Record<Key, To>
}
