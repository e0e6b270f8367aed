import { LANGUAGES, type Language } from './language'
import type { Manner } from './manner'
import tables from './spellings.json'

interface Spellings {
  readonly loneCapitals: ReadonlyMap<string, string>
  readonly unaccented: ReadonlyMap<string, string>
  readonly beforeCapital: ReadonlyMap<string, string>
  readonly articles: ReadonlyMap<string, string>
  readonly longS: ReadonlySet<string>
}

const SPELLINGS = new Map(
  LANGUAGES.map((language): [string, Spellings] => {
    const { loneCapitals, unaccented, beforeCapital, articles, longS } = tables[language]
    const mapOf = (table: object) => new Map<string, string>(Object.entries(table))
    return [
      language,
      {
        loneCapitals: mapOf(loneCapitals),
        unaccented: mapOf(unaccented),
        beforeCapital: mapOf(beforeCapital),
        articles: mapOf(articles),
        longS: new Set(longS),
      },
    ]
  }),
)

/** The word in lower case, with the accents that the writer left out: "A" alone is à, "pres" in a text without accents is près. */
export function spelledOut(written: string, { language, accents }: Pick<Manner, 'language' | 'accents'>): string {
  if (written === '’' || written === '‘' || written === 'ʼ') return "'"
  if (written === '\u2010' || written === '\u2011') return '-'
  const word = written.replace(UNSEEN, '')
  const spellings = SPELLINGS.get(language)
  const lower = spellings?.loneCapitals.get(word) ?? word.toLowerCase()
  return accents ? lower : (spellings?.unaccented.get(lower) ?? lower)
}

/** In a text without accents, what a word means where a capital follows: "va a Paris"; undefined where it means itself. */
export function meantBy({ language, accents }: Manner, word: string): string | undefined {
  return accents ? undefined : SPELLINGS.get(language)?.beforeCapital.get(word)
}

/** The article of a name's own that this small word may hold: "au" Locle is Le Locle. */
export function articleIn(language: Language, word: string): string | undefined {
  return SPELLINGS.get(language)?.articles.get(word)
}

/** Is this a function word whose long s was read as an f? */
export function isLongSpelt(word: string): boolean {
  return LANGUAGES.some((language) => SPELLINGS.get(language)?.longS.has(word) === true)
}

/** Has the language words that lose an accent when typed in haste? English has none to speak of. */
export function missesAccents(language: Language): boolean {
  return (SPELLINGS.get(language)?.unaccented.size ?? 0) > 0
}

/** What breaks or joins a word without being seen: soft hyphens, joiners. */
const UNSEEN = /[\u00AD\u200C-\u200D\u2060]/g
