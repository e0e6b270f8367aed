import type { Language } from './language'
import { lexiconOf } from './lexicon'
import type { Span } from './span'
import { splitSentences } from './split-sentences'
import { type Tokens, tokenize } from './tokenize'

/** A text taken apart once, for every later step: all of them share these tokens and sentences. */
export interface Reading {
  readonly text: string
  readonly language: Language
  readonly tokens: Tokens
  readonly sentences: readonly Span[]
}

export function readText(text: string, language: Language): Reading {
  const tokens = tokenize(text, lexiconOf(language))
  return { text, language, tokens, sentences: splitSentences(tokens, language) }
}
