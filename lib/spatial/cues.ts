import type { Language } from '../text/language'
import english from './cues-en.json'
import french from './cues-fr.json'
import { type Phrase, phraseOf } from './phrase'

/** The cue words of one language, ready for look-up. What each is for stands in the data files, cues-fr.json and cues-en.json. */
export interface Cues {
  readonly language: Language
  readonly words: Readonly<Record<WordKey, ReadonlySet<string>>>
  readonly phrases: Readonly<Record<PhraseKey, PhraseIndex>>
  readonly compass: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<string, number>
  readonly fractions: ReadonlyMap<string, number>
  readonly collectives: ReadonlyMap<string, number>
  /** Every word that an expression may begin with, digits and names aside: all other words are passed over at once. */
  readonly starters: ReadonlySet<string>
}

/** Phrases by their first word, longest first; those that may begin with any article or with nothing stand under ''. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>

const WORD_KEYS = [
  'features',
  'apposed',
  'stops',
  'articles',
  'capitals',
  'possessives',
  'intensifiers',
  'middle',
  'middleAdjectives',
  'compassNouns',
  'allies',
  'allyCues',
  'directionAdjectives',
  'partNouns',
  'sectorNouns',
  'roads',
  'roadAdjuncts',
  'borders',
  'links',
  'placing',
  'disputes',
  'celle',
  'nautical',
  'compassLetters',
  'radius',
  'separates',
  'neighbors',
  'outside',
  'particles',
  'particleVerbs',
  'suburbs',
  'rangeWords',
  'subjectWords',
] as const
type WordKey = (typeof WORD_KEYS)[number]

const PHRASE_KEYS = [
  'conjunctions',
  'near',
  'toward',
  'partOpenings',
  'middleOpenings',
  'partLocutions',
  'linkTo',
  'between',
  'halfway',
  'halfwayOf',
  'vague',
  'hedges',
  'bounds',
  'distanceOpenings',
  'hedgesAfter',
  'boundsAfter',
  'offsetToward',
  'distanceTails',
  'from',
  'fromBound',
  'journeyTo',
] as const
type PhraseKey = (typeof PHRASE_KEYS)[number]

/** A data file: words in one string, phrases in a list, values by word. */
type Table = Readonly<
  Record<WordKey, string> &
    Record<PhraseKey, readonly string[]> &
    Record<'units' | 'numbers' | 'fractions' | 'collectives', Readonly<Record<string, number>>> &
    Record<'compass', Readonly<Record<string, string>>>
>

// Articles because of "le long de".
const STARTING_WORDS = [
  'articles',
  'roads',
  'partNouns',
  'sectorNouns',
  'middle',
  'middleAdjectives',
  'intensifiers',
  'compassLetters',
] as const

const CUES: Readonly<Record<Language, Cues>> = { fr: compile('fr', french), en: compile('en', english) }

export function cuesOf(language: Language): Cues {
  return CUES[language]
}

function compile(language: Language, table: Table): Cues {
  const cues = compileTables(language, table)
  const starters = new Set([...cues.compass.keys(), ...cues.numbers.keys(), ...cues.fractions.keys()])
  for (const key of STARTING_WORDS) for (const word of cues.words[key]) starters.add(word)
  for (const key of PHRASE_KEYS) for (const word of cues.phrases[key].keys()) starters.add(word)
  return { ...cues, starters }
}

function compileTables(language: Language, table: Table): Omit<Cues, 'starters'> {
  return {
    language,
    words: record(WORD_KEYS, (key) => new Set(table[key].split(/\s+/).filter((word) => word !== ''))),
    phrases: record(PHRASE_KEYS, (key) => indexPhrases(table[key])),
    compass: new Map(Object.entries(table.compass)),
    units: new Map(Object.entries(table.units)),
    numbers: new Map(Object.entries(table.numbers)),
    fractions: new Map(Object.entries(table.fractions)),
    collectives: new Map(Object.entries(table.collectives)),
  }
}

function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>()
  for (const phrase of phrases.map(phraseOf).sort((a, b) => b.length - a.length)) {
    const key = phrase[0]?.kind === 'word' ? phrase[0].word : ''
    index.set(key, [...(index.get(key) ?? []), phrase])
  }
  return index
}

function record<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}
