import { memo } from 'react'
import type { ArticleDetail } from '../../lib/api/views'
import type { Span } from '../../lib/text/span'
import { type ArticleSpan, articleSpans, mentionLook } from './article-spans'
import { paragraphsOf } from './paragraphs'
import styles from './reader.module.css'
import { isText, type Segment, segmentText } from './segment-text'

/** A paragraph that ends in an empty line brings its own space. */
const BLANK_LINE = /[\r\n]\s*\n$/

interface ArticleTextProps {
  /** Its `text` is what is shown: the whole, or the part that begins at `from`. */
  readonly detail: ArticleDetail
  readonly from: number
  readonly selectedId: string | undefined
  /** What a screen reader says of a mention beyond its words. */
  readonly describe: (mention: ArticleDetail['mentions'][number]) => string
  readonly onSelect: (mentionId: string) => void
}

/** The text as it was, to the last space, as plain text nodes; every name in it is a link to itself. */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { detail, from } = props
  const spans = articleSpans(detail).map((span) => ({ ...span, start: span.start - from, end: span.end - from }))
  return (
    <div className={styles.text} lang={detail.article.lang ?? undefined}>
      {paragraphsOf(detail.text).map((paragraph) => (
        <p key={paragraph.start} data-spaced={BLANK_LINE.test(detail.text.slice(paragraph.end - 6, paragraph.end))}>
          {segmentText(detail.text, spans, paragraph).map((segment) => renderSegment(segment, props))}
        </p>
      ))}
    </div>
  )
})

function renderSegment(segment: Segment<ArticleSpan>, props: ArticleTextProps): React.ReactNode {
  if (isText(segment)) return segment.text
  const { span, first, children } = segment
  const inside = children.map((child) => renderSegment(child, props))
  const key = `${span.type} ${span.start} ${first}`
  if (span.type === 'mention') {
    return (
      <MentionLink key={key} span={span} first={first} {...props}>
        {inside}
      </MentionLink>
    )
  }
  if (span.type === 'time') {
    return (
      <time key={key} className={styles.time} dateTime={span.from === span.to ? span.from : `${span.from}/${span.to}`}>
        {inside}
      </time>
    )
  }
  const selected = span.type === 'sentence' && holds(span, props)
  return (
    <span key={key} className={styles[span.type]} data-selected={selected || undefined}>
      {inside}
    </span>
  )
}

interface MentionLinkProps extends ArticleTextProps {
  readonly span: Extract<ArticleSpan, { readonly type: 'mention' }>
  readonly first: boolean
  readonly children: React.ReactNode
}

function MentionLink({ span, first, selectedId, describe, onSelect, children }: MentionLinkProps) {
  const { mention } = span
  return (
    <a
      {...(first && { id: `m-${mention.id}` })}
      href={`#m-${mention.id}`}
      className={styles.mention}
      data-look={mentionLook(mention)}
      aria-current={mention.id === selectedId ? 'true' : undefined}
      aria-label={describe(mention)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onSelect(mention.id)
      }}
    >
      {children}
    </a>
  )
}

function holds(sentence: Span, { selectedId, from }: ArticleTextProps): boolean {
  const start = Number(selectedId?.split('-')[0] ?? Number.NaN) - from
  return sentence.start <= start && start < sentence.end
}
