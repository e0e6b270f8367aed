import type { Language } from '../text/language'
import { TOKEN } from '../text/tokenize'
import type { Words } from '../text/words'
import { isSenseWord, type SenseList } from './sense-words'

/** Classes of the nouns and verbs that a preposition leans on. */
export const GOVERNORS = [
  'actor',
  'office',
  'people',
  'behalf',
  'pact',
  'deed',
  'ally',
  'suffered',
  'ground',
  'deal',
  'transfer',
  'motion',
  'members',
  'parting',
  'sport',
] as const satisfies readonly SenseList[]
export type Governor = (typeof GOVERNORS)[number]

/** The words before, nearest first, back to the beginning of the sentence or a mark that parts it. */
export function precedingWords(words: Words, index: number, most: number): string[] {
  const found: string[] = []
  const sentence = words.sentence(index)
  for (let at = index - 1; at >= 0 && words.sentence(at) === sentence && found.length < most; at--) {
    const word = words.lower(at)
    if (word === ';' || word === ':' || word === '(' || word === ')') break
    // "l'est" is the east, "est" a verb.
    if (words.kind(at) === TOKEN.word && (word !== 'est' || words.lower(at - 1) === "'")) found.push(word)
  }
  return found
}

/** The classes of the nearest word that has any, and of giving and dealing wherever they stand: "vendre des avions à". */
export function governorsIn(leading: readonly string[], language: Language): Governor[] {
  const nearest = nearestClasses(leading, language)
  const lasting = LASTING.filter((list) => leading.some((word) => isSenseWord(language, list, word)))
  return [...new Set([...nearest, ...lasting])]
}

const LASTING: readonly Governor[] = ['transfer', 'deal']

export function nearestClasses(leading: readonly string[], language: Language): Governor[] {
  for (const word of leading) {
    const classes = GOVERNORS.filter((list) => isSenseWord(language, list, word))
    if (classes.length > 0) return classes
  }
  return []
}
