import { LANGUAGES, type Language } from '../text/language'
import tables from './data/organization-words.json'

/** What a word makes of the name beside it: "Washington Post" is a newspaper, "rue de Londres" a street. */
const byLanguage = new Map(
  LANGUAGES.map((language) => [
    language,
    new Map(Object.entries(tables[language]).flatMap(([kind, words]) => words.map((word) => [word, kind] as const))),
  ]),
)

/** The kind of organization that a lower-case word names; undefined for other words. */
export function organizationKind(language: Language, word: string): string | undefined {
  return byLanguage.get(language)?.get(word)
}

/** Things that bear their name right beside the word for them, which needs no capital: "le paquebot France", "a Ford Bronco". */
const THINGS = new Set(['ship', 'storm', 'brand', 'house'])

export function namesThing(kind: string): boolean {
  return THINGS.has(kind)
}
