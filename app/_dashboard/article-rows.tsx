import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ArticleSummary } from '../../lib/api/views'
import { articleLink } from '../_words/article-link'
import { sourceLine, useWords } from '../_words/use-words'
import styles from './dashboard.module.css'

export function ArticleRows({ articles }: { readonly articles: readonly ArticleSummary[] }) {
  const t = useTranslations('dashboard')
  if (articles.length === 0) {
    return (
      <div className={styles.none}>
        <p>{t('noArticles')}</p>
      </div>
    )
  }
  return (
    <ul aria-label={t('articlesList')}>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
    </ul>
  )
}

function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  const t = useTranslations()
  const words = useWords()
  const missing = { source: t('dashboard.noSource'), date: t('dashboard.undatedArticle') }
  return (
    <li>
      <Link href={articleLink(article.id)} className={styles.article}>
        <b lang={article.lang ?? undefined}>{article.title}</b>
        <small>{sourceLine(article, words, missing)}</small>
        <small>
          {article.status === 'analyzed' &&
            [
              t('counts.mentions', {
                count: article.literal + article.landmark + article.associative + article.unresolved,
              }),
              t('counts.places', { count: article.places }),
            ].join(' · ')}
          {article.status === 'queued' && t('dashboard.queued')}
          {article.status === 'failed' && (
            <span className={styles.failed}>
              {t('dashboard.failed')}
              {article.error !== null && ` : ${article.error}`}
            </span>
          )}
          {article.sample && <span className={styles.badge}>{t('site.sample')}</span>}
        </small>
      </Link>
    </li>
  )
}
