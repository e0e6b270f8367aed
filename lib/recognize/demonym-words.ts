import { foldKey } from '../text/fold'
import { LANGUAGES, type Language } from '../text/language'
import tables from './data/demonym-words.json'

/** Folded words and the names of the places that they stand for. */
interface DemonymWords {
  /** Before a hyphen and another demonym: "franco-", "russo-". */
  readonly combining: ReadonlyMap<string, string>
  /** "Parisienne", "Londoners". */
  readonly cities: ReadonlyMap<string, string>
}

const WORDS: ReadonlyMap<Language, DemonymWords> = new Map(
  LANGUAGES.map((language) => {
    const { combining, cities } = tables[language]
    const forms = Object.entries(cities).flatMap(([word, city]) => formsOf(word, language).map((form) => [form, city]))
    return [language, { combining: mapOf(Object.entries(combining)), cities: mapOf(forms) }]
  }),
)

/** The key of the country that a combining form stands for: "franco" gives "france". */
export function countryOfCombining(language: Language, key: string): string | undefined {
  return WORDS.get(language)?.combining.get(key)
}

/** The key of the city whose inhabitant the word names: "parisiennes" gives "paris". */
export function cityOfInhabitant(language: Language, key: string): string | undefined {
  return WORDS.get(language)?.cities.get(key)
}

/** Gender and number: "parisien" has -ne, -s, -nes; "londonienne" none of its own. */
function formsOf(word: string, language: Language): string[] {
  if (language === 'en') return [word, `${word}s`]
  const feminine = /(?:ien|éen)$/.test(word) ? `${word}ne` : word.endsWith('e') ? word : `${word}e`
  return [word, word.endsWith('s') ? word : `${word}s`, feminine, `${feminine}s`]
}

function mapOf(pairs: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, string> {
  return new Map(pairs.map(([word = '', place = '']) => [foldKey(word), foldKey(place)]))
}
