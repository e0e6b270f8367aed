import type { Columns } from './columns'
import type { Dictionary } from './dictionary'
import { FAILS } from './masks'
import { FLAG } from './mention-table'

const REVIEWS = ['none', 'confirmed', 'corrected', 'rejected'] as const
const SENSES = ['literal', 'associative'] as const

/** One filter's values: `key` of a row is looked up in `table` (behind -1 for none) and gives the value's number, -1 for none. */
export interface Dimension {
  readonly name: string
  /** The filter's own bit, which its facet ignores. */
  readonly ignores: number
  readonly key: Int32Array | Uint8Array
  readonly table: Int32Array
  readonly words: readonly (string | null)[]
}

/** The filters that have few enough values to be counted, but for confidence, which is not a list of values. */
export function dimensionsOf({ articles, mentions, places }: Columns): Dimension[] {
  const byPlace = (name: string, ignores: number, wordOf: (number: number) => string | null) => ({
    ...{ name, ignores, key: mentions.place },
    ...numbered(places.count, wordOf),
  })
  const byArticle = (name: string, ignores: number, column: Int32Array, dictionary: Dictionary) => ({
    ...{ name, ignores, key: mentions.article },
    ...numbered(articles.count, (number) => dictionary.word(column[number] ?? -1)),
  })
  const byFlags = (name: string, ignores: number, wordOf: (flags: number) => string | null) => ({
    ...{ name, ignores, key: mentions.flags },
    ...numbered(32, wordOf),
  })
  return [
    byPlace('country', FAILS.country, (number) => places.peek(number)?.country_code ?? null),
    byPlace('within', FAILS.within, (number) => {
      const place = places.peek(number)
      return place?.country_code && place.admin1_code ? `${place.country_code}.${place.admin1_code}` : null
    }),
    byPlace('class', FAILS.class, (number) => places.peek(number)?.kind ?? null),
    byFlags('sense', FAILS.sense, (flags) => SENSES[flags & FLAG.associative ? 1 : 0]),
    byArticle('source', FAILS.source, articles.source, articles.sources),
    byArticle('lang', FAILS.lang, articles.lang, articles.langs),
    {
      ...{ name: 'attribution', ignores: FAILS.attribution, key: mentions.attribution },
      ...numbered(mentions.attributions.length, (number) => mentions.attributions[number] ?? null),
    },
    byFlags('review', FAILS.review, (flags) => {
      if (flags & FLAG.confirmed) return REVIEWS[1]
      if (flags & FLAG.corrected) return REVIEWS[2]
      return REVIEWS[flags & FLAG.rejected ? 3 : 0]
    }),
  ]
}

/** Numbers the words of keys from 0 to `count`; the table begins with that of the key -1. */
function numbered(count: number, wordOf: (key: number) => string | null): Pick<Dimension, 'table' | 'words'> {
  const numbers = new Map<string, number>()
  const table = new Int32Array(count + 1).fill(-1)
  for (let key = 0; key < count; key++) {
    const word = wordOf(key)
    if (word === null) continue
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    table[key + 1] = number
  }
  return { table, words: [...numbers.keys()] }
}

export interface ValueCounts {
  readonly mentions: Int32Array
  readonly articles: Int32Array
}

/** Mentions and articles by value, of the rows that fail no filter but the dimension's own. Rows of an article follow each other. */
export function countValues(
  article: Int32Array,
  fails: Int32Array,
  { key, table, words, ignores }: Pick<Dimension, 'key' | 'table' | 'words' | 'ignores'>,
): ValueCounts {
  const mentions = new Int32Array(words.length)
  const articles = new Int32Array(words.length)
  const last = new Int32Array(words.length).fill(-1)
  const keeps = ~ignores
  for (let row = 0; row < fails.length; row++) {
    if (((fails[row] ?? -1) & keeps) !== 0) continue
    const value = table[(key[row] ?? -1) + 1] ?? -1
    if (value === -1) continue
    mentions[value] = (mentions[value] ?? 0) + 1
    const own = article[row] ?? -1
    if (last[value] === own) continue
    last[value] = own
    articles[value] = (articles[value] ?? 0) + 1
  }
  return { mentions, articles }
}
