import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import type { Language } from '../text/language'
import { perWordWith } from '../text/per-word'
import { SHAPE, TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { cityOfInhabitant, countryOfCombining } from './demonym-words'
import { grammarOf } from './grammar'

/** An adjective or inhabitant name; half-open UTF-16 span. Weaker than a mention: it says where, not what place. */
export interface DemonymMention {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly ref: PlaceRef
}

/** Demonyms of the passage's language or of none, longest first ("South Sudanese"). English ones carry a capital. */
export function readDemonyms(text: string, words: Words, gazetteer: Gazetteer): DemonymMention[] {
  const found: DemonymMention[] = []
  const openings = openingsIn(words, gazetteer)
  for (let index = openings.next(0); index < words.count; index = openings.next(index + 1)) {
    const opening = openings.of(index)
    const last = opening && demonymEnd(words, index, opening, gazetteer)
    if (!last) continue
    const [start, end] = [words.start(index), words.end(last.index)]
    found.push({ start, end, surface: text.slice(start, end), ref: last.ref })
    index = last.index
  }
  return found
}

/** What demonyms a word can begin: the same wherever it stands, so it is worked out once a word. */
interface Opening {
  readonly alone: PlaceRef | undefined
  /** "franco-" in "franco-allemand". */
  readonly combining: PlaceRef | undefined
  readonly opensLonger: boolean
}

const openingsIn = perWordWith((words, index, gazetteer: Gazetteer): Opening | null => {
  const language = words.language(index)
  if (words.kind(index) !== TOKEN.word) return null
  if (grammarOf(language).capitalDemonyms && words.shape(index) === SHAPE.lower) return null
  const key = words.folded(index)
  const alone = key.length > 2 ? (pick(key, gazetteer, language) ?? inhabited(key, gazetteer, language)) : undefined
  const country = countryOfCombining(language, key)
  const combining = country === undefined ? undefined : largest(country, 'A.PCL', gazetteer)
  const opensLonger = gazetteer.opensLongDemonym(key)
  return alone === undefined && combining === undefined && !opensLonger ? null : { alone, combining, opensLonger }
})

function demonymEnd(
  words: Words,
  index: number,
  { alone, combining, opensLonger }: Opening,
  gazetteer: Gazetteer,
): { index: number; ref: PlaceRef } | undefined {
  const joint = words.lower(index + 1) === '-' ? index + 2 : index + 1
  if (opensLonger && words.kind(joint) === TOKEN.word) {
    const pair = pick(`${words.folded(index)} ${words.folded(joint)}`, gazetteer, words.language(index))
    if (pair !== undefined) return { index: joint, ref: pair }
  }
  // "Afro-Américain" tells of no country.
  if (words.surface(index - 1) === '-' && words.folded(index - 2) === 'afro') return undefined
  const ref = alone ?? (joint === index + 2 && isDemonym(words, joint, gazetteer) ? combining : undefined)
  return ref === undefined ? undefined : { index, ref }
}

function isDemonym(words: Words, index: number, gazetteer: Gazetteer): boolean {
  return pick(words.folded(index), gazetteer, words.language(index)) !== undefined
}

function inhabited(key: string, gazetteer: Gazetteer, language: Language): PlaceRef | undefined {
  const city = cityOfInhabitant(language, key)
  return city === undefined ? undefined : largest(city, 'P.', gazetteer)
}

/** The most populous place of that name and class. */
function largest(key: string, code: string, gazetteer: Gazetteer): PlaceRef | undefined {
  let best: PlaceRef | undefined
  for (const { ref } of gazetteer.find(key)) {
    if (!gazetteer.featureCode(ref).startsWith(code)) continue
    if (best === undefined || gazetteer.population(ref) > gazetteer.population(best)) best = ref
  }
  return best
}

function pick(key: string, gazetteer: Gazetteer, language: Language): PlaceRef | undefined {
  const matches = gazetteer.findDemonym(key)
  return (matches.find(({ lang }) => lang === language) ?? matches.find(({ lang }) => lang === ''))?.ref
}
