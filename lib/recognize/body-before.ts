import { SHAPE } from '../text/tokenize'
import type { Words } from '../text/words'
import { wordListsOf } from './name-context'
import { isCapital } from './neighborhood'
import { namesThing, organizationKind } from './organization-words'

/** Words from a body's first to the place in it: "Front populaire pour la libération de la". */
const LONGEST = 9

/**
 * The kind of body whose own name leads up to the name at `first`: opened by its capitalised word and carried on by small words, a
 * genitive among them ("le Front populaire pour la libération de la Palestine", "the Communist Party of Greece").
 */
export function bodyNamedBefore(words: Words, first: number): string | undefined {
  const language = words.language(first)
  const { of, article, locative } = wordListsOf(language)
  const link = words.lower(first - 1) === "'" ? first - 2 : first - 1
  if (!of.has(words.lower(link)) && !article.has(words.lower(link))) return undefined
  let isLinked = false
  for (let index = link; index > link - LONGEST && words.sentence(index) === words.sentence(first); index--) {
    const word = words.lower(index)
    const kind = isCapital(words, index) ? organizationKind(language, word) : undefined
    if (kind !== undefined && !namesThing(kind)) return isLinked ? kind : undefined
    if (of.has(word)) isLinked = true
    const isSmall = words.shape(index) === SHAPE.lower && !locative.has(word)
    if (word !== "'" && !isSmall && !isCapital(words, index)) return undefined
  }
  return undefined
}
