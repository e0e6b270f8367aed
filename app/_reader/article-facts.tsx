import Link from 'next/link'
import { useMessages, useTranslations } from 'next-intl'
import type { ArticleSummary } from '../../lib/api/views'
import { safeLink } from '../_words/safe-link'
import { useWords } from '../_words/use-words'
import styles from './reader.module.css'

/** The article's title and where it comes from. */
export function ArticleFacts({ article }: { readonly article: ArticleSummary }) {
  const t = useTranslations()
  const words = useWords()
  const languages: Readonly<Record<string, string>> = useMessages().languages
  const { literal, landmark, associative, unresolved } = article
  const original = safeLink(article.url)
  return (
    <header className={styles.head}>
      <p>
        <Link href="/" className={styles.back}>
          <span aria-hidden="true">←</span> {t('reader.back')}
        </Link>
      </p>
      <h1 lang={article.lang ?? undefined}>{article.title}</h1>
      <p className={styles.origin}>
        <span>{article.source ?? t('dashboard.noSource')}</span>
        <span>{article.published === null ? t('reader.undated') : words.day(article.published)}</span>
        {article.lang !== null && <span>{languages[article.lang] ?? article.lang}</span>}
        {original !== undefined && (
          <a href={original} rel="noopener noreferrer">
            {t('reader.original')}
          </a>
        )}
        {article.sample && <span className={styles.badge}>{t('site.sample')}</span>}
      </p>
      <p className={styles.counts}>
        {[
          t('counts.mentions', { count: literal + landmark + associative + unresolved }),
          t('counts.places', { count: article.places }),
          associative > 0 ? t('counts.associative', { count: associative }) : undefined,
          unresolved > 0 ? t('counts.unresolved', { count: unresolved }) : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {article.status === 'queued' && <p className={styles.notice}>{t('reader.queued')}</p>}
      {article.status === 'failed' && (
        <p className={styles.notice}>
          {t('reader.failed')} {article.error}
        </p>
      )}
    </header>
  )
}
