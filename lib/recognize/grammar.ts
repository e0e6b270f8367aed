import { LANGUAGES, type Language } from '../text/language'
import tables from './data/grammar.json'

/** What sets the languages apart beside their words; each entry is explained in `data/grammar.json`. */
export interface Grammar {
  readonly nameBeforePlaceWord: boolean
  readonly follows: ReadonlySet<string>
  readonly direct: ReadonlySet<string>
  readonly directCapital: boolean
  readonly capitalDemonyms: boolean
  readonly smallStreets: boolean
  /** By their words. */
  readonly demonstratives: readonly (readonly string[])[]
  readonly particles: ReadonlySet<string>
}

const GRAMMARS = new Map(
  LANGUAGES.map((language): [Language, Grammar] => {
    const table = tables[language]
    return [
      language,
      {
        ...table,
        follows: new Set(table.follows),
        direct: new Set(table.direct),
        demonstratives: table.demonstratives.map((phrase) => phrase.split(' ')),
        particles: new Set(table.particles),
      },
    ]
  }),
)

export function grammarOf(language: Language): Grammar {
  const grammar = GRAMMARS.get(language)
  if (grammar === undefined) throw new RangeError(`${language} has no grammar table`)
  return grammar
}
