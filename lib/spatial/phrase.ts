import type { Words } from '../text/words'

/** One place in a cue phrase: a word, or any French article, or any form of "de" (de, d', du, des). */
export type PhraseStep =
  | { readonly kind: 'word'; readonly word: string; readonly optional: boolean }
  | { readonly kind: 'article' }
  | { readonly kind: 'genitive' }

export type Phrase = readonly PhraseStep[]

const PIECE = /(?<!\p{L})d['’]|[\p{L}\p{N}]+\??|['’&-]/gu

/** Reads a phrase as the data files write it: `le` is any article, `de` any form of de, `word?` may be absent. */
export function phraseOf(written: string): Phrase {
  return (written.match(PIECE) ?? []).map((piece): PhraseStep => {
    if (piece === 'le') return { kind: 'article' }
    if (piece === 'de' || piece === "d'") return { kind: 'genitive' }
    return piece.endsWith('?')
      ? { kind: 'word', word: piece.slice(0, -1), optional: true }
      : { kind: 'word', word: piece, optional: false }
  })
}

/** The word after the phrase when it stands at `at`, else undefined. */
export function matchPhrase(words: Words, at: number, phrase: Phrase): number | undefined {
  let next = at
  for (const step of phrase) {
    const after = matchStep(words, next, step)
    if (after === undefined) return undefined
    next = after
  }
  return next
}

/** The word after de, du, des or d'; undefined where none stands. */
export function skipGenitive(words: Words, at: number): number | undefined {
  const word = words.lower(at)
  if (word === 'de' || word === 'du' || word === 'des') return at + 1
  return word === 'd' && words.lower(at + 1) === "'" ? at + 2 : undefined
}

/** The word after le, la, les or l'; undefined where none stands. */
export function skipFrenchArticle(words: Words, at: number): number | undefined {
  const word = words.lower(at)
  if (word === 'le' || word === 'la' || word === 'les') return at + 1
  return word === 'l' && words.lower(at + 1) === "'" ? at + 2 : undefined
}

function matchStep(words: Words, at: number, step: PhraseStep): number | undefined {
  if (step.kind === 'article') return skipFrenchArticle(words, at)
  if (step.kind === 'genitive') return skipGenitive(words, at)
  if (words.lower(at) === step.word) return at + 1
  return step.optional ? at : undefined
}
