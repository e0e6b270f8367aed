import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import spellingVariants from '../recognize/data/word-variants.json'
import { foldKey } from '../text/fold'

/** Names and demonyms with more words are not looked up. */
const MOST_WORDS = 12
const MOST_SPELLINGS = 16
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(spellingVariants.spellings))

/** Judges whether texts could be read otherwise than they were. */
export type CouldChange = (text: string) => boolean

/**
 * Could a text be read differently with `after` than with `before`? True where any run of its words is a name or a demonym
 * of which the two do not know the same: other places, another kind of name, other data of a place or of the country and
 * province that it lies in. Runs across sentences and marks are among them, so it may say yes too often, never no.
 */
export function compareGazetteers(before: Gazetteer, after: Gazetteer): CouldChange {
  /** Both answers are kept: texts repeat their words. */
  const judged = new Map<string, boolean>()

  function differs(key: string): boolean {
    const known = judged.get(key)
    if (known !== undefined) return known
    const isOther = answerTo(before, key) !== answerTo(after, key)
    judged.set(key, isOther)
    return isOther
  }

  return (text) => {
    const words = foldKey(text).split(' ')
    return words.some((_, first) => anyRun(words, first, [before, after], differs))
  }
}

function anyRun(
  words: readonly string[],
  first: number,
  gazetteers: readonly Gazetteer[],
  differs: (key: string) => boolean,
): boolean {
  let runs: readonly string[] = ['']
  const reach = Math.min(MOST_WORDS, words.length - first)
  let longest = 0
  for (let length = 1; length <= reach; length++) {
    const word = words[first + length - 1] ?? ''
    const spellings = [word, ...(SPELLINGS.get(word) ?? [])]
    runs = runs.flatMap((run) => spellings.map((spelling) => (run === '' ? spelling : `${run} ${spelling}`)))
    if (length === 1) longest = Math.max(...runs.map((run) => longestFrom(run.split(' ')[0] ?? '', gazetteers)))
    if (length > longest) return false
    if (runs.length > MOST_SPELLINGS) runs = runs.slice(0, MOST_SPELLINGS)
    if (runs.some(differs)) return true
  }
  return false
}

/** A word by itself may always be a demonym. */
function longestFrom(word: string, gazetteers: readonly Gazetteer[]): number {
  const reaches = gazetteers.map((gazetteer) =>
    gazetteer.opensLongDemonym(word) ? MOST_WORDS : gazetteer.longestFrom(word),
  )
  return Math.max(1, ...reaches)
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
