import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Passage } from '../../lib/api/views'
import type { Span } from '../../lib/text/span'
import { articleLink } from '../_words/article-link'
import { sourceLine, useWords } from '../_words/use-words'
import { MarkedPassage } from './marked-passage'
import styles from './passages.module.css'
import { WhyHere } from './why-here'

type ShownPassage = Passage & { readonly expressions?: readonly Span[] | undefined }

interface PassageGroupsProps {
  readonly passages: readonly ShownPassage[]
  /** The heading level of the articles' titles. */
  readonly level?: 3 | 4
}

/** Passages under the article that they are from, in the order given. */
export function PassageGroups({ passages, level = 3 }: PassageGroupsProps) {
  const Title = `h${level}` as const
  return groupByArticle(passages).map(({ article, passages: own }) => (
    <section key={article.id} className={styles.group}>
      <Title lang={article.lang ?? undefined}>{article.title}</Title>
      <SourceLine article={article} />
      {own.map((passage) => (
        <PassageItem key={passage.start} passage={passage} />
      ))}
    </section>
  ))
}

function SourceLine({ article }: { readonly article: Passage['article'] }) {
  const t = useTranslations()
  const words = useWords()
  const missing = { source: t('dashboard.noSource'), date: t('dashboard.undatedArticle') }
  return (
    <p className={styles.source}>
      {sourceLine(article, words, missing)}
      {article.sample && <span className={styles.badge}>{t('site.sample')}</span>}
    </p>
  )
}

function PassageItem({ passage }: { readonly passage: ShownPassage }) {
  const t = useTranslations('panel')
  const [first] = passage.focus
  const mentionId = first?.id ?? passage.mentions[0]?.id
  return (
    <div className={styles.passage}>
      <MarkedPassage passage={passage} {...(passage.expressions && { expressions: passage.expressions })} />
      <Circumstances passage={passage} />
      <div className={styles.actions}>
        <Link
          href={articleLink(passage.article.id, mentionId)}
          aria-label={t('readOf', { title: passage.article.title })}
        >
          {t('read')} <span aria-hidden="true">→</span>
        </Link>
        {first && <WhyHere reason={first} about={passage.text.slice(0, 60)} />}
      </div>
    </div>
  )
}

/** Who says so, which day is meant, and whether the name stands for an actor or a landmark here. */
function Circumstances({ passage }: { readonly passage: ShownPassage }) {
  const t = useTranslations('panel')
  const words = useWords()
  const [first] = passage.focus
  if (first === undefined) return null
  const { attribution, day, sense, landmark } = first
  const facts = [
    sense === 'associative' ? t('asActor') : landmark ? t('asLandmark') : undefined,
    attribution === null ? undefined : t('saidBy', { who: withoutCue(attribution) }),
    day === null
      ? undefined
      : day.from === day.to
        ? t('day', { day: words.day(day.from) })
        : t('days', { from: words.day(day.from), to: words.day(day.to) }),
  ].filter((fact) => fact !== undefined)
  return facts.length === 0 ? null : <p className={styles.circumstances}>{facts.map(words.capitalize).join(' · ')}</p>
}

/** "selon l’OSDH" already says "according to". */
function withoutCue(attribution: string): string {
  return attribution.replace(/^(selon|d['’]après|according to)\s+/i, '')
}

function groupByArticle(passages: readonly ShownPassage[]) {
  const groups = new Map<string, { readonly article: Passage['article']; readonly passages: ShownPassage[] }>()
  for (const passage of passages) {
    const group = groups.get(passage.article.id)
    if (group) group.passages.push(passage)
    else groups.set(passage.article.id, { article: passage.article, passages: [passage] })
  }
  return [...groups.values()]
}
