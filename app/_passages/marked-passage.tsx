import type { Passage } from '../../lib/api/views'
import type { Span } from '../../lib/text/span'
import { isText, type Segment, segmentText } from '../_reader/segment-text'
import styles from './passages.module.css'

interface MarkedSpan extends Span {
  readonly look: 'focus' | 'literal' | 'associative' | 'unresolved' | 'expression'
}

interface MarkedPassageProps {
  readonly passage: Passage
  /** Spans in the article to underline as spatial expressions. */
  readonly expressions?: readonly Span[]
}

/** A sentence as it was written, its names marked; text nodes only, so nothing in a report can become markup. */
export function MarkedPassage({ passage, expressions = [] }: MarkedPassageProps) {
  return (
    <blockquote className={styles.quote} lang={passage.article.lang ?? undefined}>
      {segmentText(passage.text, spansOf(passage, expressions)).map(renderSegment)}
    </blockquote>
  )
}

function spansOf({ start, mentions, focus }: Passage, expressions: readonly Span[]): MarkedSpan[] {
  const focused = new Map(focus.map(({ id, sense }) => [id, sense]))
  const local = <Look extends MarkedSpan['look']>(span: Span, look: Look) => ({
    start: span.start - start,
    end: span.end - start,
    look,
  })
  return [
    ...expressions.map((span) => local(span, 'expression')),
    ...mentions.map((mention) => {
      if (focused.get(mention.id) === 'literal') return local(mention, 'focus')
      if (mention.placeId === null) return local(mention, 'unresolved')
      return local(mention, mention.sense)
    }),
  ]
}

function renderSegment(segment: Segment<MarkedSpan>): React.ReactNode {
  if (isText(segment)) return segment.text
  const { span, first, children } = segment
  const Tag = span.look === 'focus' ? 'mark' : 'span'
  return (
    <Tag key={`${span.look} ${span.start} ${span.end} ${first}`} className={styles[span.look]}>
      {children.map(renderSegment)}
    </Tag>
  )
}
