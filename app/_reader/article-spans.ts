import type { ArticleDetail } from '../../lib/api/views'
import type { Span } from '../../lib/text/span'

type Mention = ArticleDetail['mentions'][number]
type Expression = ArticleDetail['expressions'][number]

/** Everything that the reader marks in a text. */
export type ArticleSpan = Span &
  (
    | { readonly type: 'sentence' }
    | { readonly type: 'expression'; readonly expression: Expression }
    | { readonly type: 'time'; readonly from: string; readonly to: string }
    | { readonly type: 'mention'; readonly mention: Mention }
  )

/** Sentences first, so that of two equal spans the sentence holds the mention and not the reverse. */
export function articleSpans({ sentences, expressions, times, mentions }: ArticleDetail): ArticleSpan[] {
  return [
    ...sentences.map(({ start, end }) => ({ type: 'sentence', start, end }) as const),
    ...expressions.map(
      (expression) => ({ type: 'expression', start: expression.start, end: expression.end, expression }) as const,
    ),
    ...times.map(({ start, end, from, to }) => ({ type: 'time', start, end, from, to }) as const),
    ...mentions.map((mention) => ({ type: 'mention', start: mention.start, end: mention.end, mention }) as const),
  ]
}

/** How a mention looks: what it means, as on the map. */
export function mentionLook({
  place,
  sense,
}: Pick<Mention, 'place' | 'sense'>): 'literal' | 'associative' | 'unresolved' {
  return place === null ? 'unresolved' : sense
}
