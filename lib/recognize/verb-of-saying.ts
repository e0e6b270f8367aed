import type { Words } from '../text/words'
import { attributionWordsOf } from './attribution-words'

/** Does a verb of saying begin at this word: "affirme", "a déclaré", "said", "has warned"? */
export function beginsSaying(words: Words, index: number): boolean {
  const { auxiliaries, participles, presents } = attributionWordsOf(words.language(index))
  const word = words.lower(index)
  return presents.has(word) || (auxiliaries.has(word) && participles.has(words.lower(index + 1)))
}

/** Does one end at this word: "dit", "a affirmé", "said"? */
export function endsSaying(words: Words, index: number): boolean {
  const { auxiliaries, participles, presents } = attributionWordsOf(words.language(index))
  const word = words.lower(index)
  return presents.has(word) || (participles.has(word) && auxiliaries.has(words.lower(index - 1)))
}
