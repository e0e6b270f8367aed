import type { Language } from './language'
import { lexiconOf } from './lexicon'
import { type Manners, readManners } from './manner'
import type { Span } from './span'
import { splitSentences } from './split-sentences'
import { type Tokens, tokenize } from './tokenize'

/** A text taken apart once, for every later step: all of them share these tokens and sentences. */
export interface Reading {
  readonly text: string
  /** The article's; a passage may be in another, which `manners` tells. */
  readonly language: Language
  readonly tokens: Tokens
  readonly sentences: readonly Span[]
  readonly manners: Manners
}

export function readText(text: string, language: Language): Reading {
  const tokens = tokenize(text, lexiconOf(language))
  const sentences = splitSentences(tokens, language)
  return { text, language, tokens, sentences, manners: readManners(tokens, sentences, language) }
}
