import type { Reading } from '../text/reading'
import type { Span } from '../text/span'
import type { Words } from '../text/words'

/**
 * Reads a text with the rules of each language that some passage is in, and keeps of each reading what stands in such a passage:
 * an English sentence in a French report is read by the English rules. In text order.
 */
export function readByPassage<S extends Span>(
  reading: Reading,
  words: Words,
  read: (reading: Reading) => readonly S[],
): readonly S[] {
  const languages = [...new Set(reading.manners.list.map(({ language }) => language))]
  if (languages.length === 1) return read(reading)
  return languages
    .flatMap((language) =>
      read({ ...reading, language }).filter(({ start }) => words.language(words.at(start)) === language),
    )
    .sort((a, b) => a.start - b.start)
}
