import { useTranslations } from 'next-intl'
import type { RowWords } from './row-words'
import type { Row } from './rows'

interface AnnouncerProps {
  readonly row: Row | undefined
  readonly rowWords: (row: Row) => RowWords
  readonly places: number
  readonly articles: number
}

/** Tells screen readers what the last change left on the screen. */
export function Announcer({ row, rowWords, places, articles }: AnnouncerProps) {
  const t = useTranslations()
  const words = row
    ? t('dashboard.selected', {
        name: rowWords(row).title,
        mentions: t('counts.mentions', { count: row.count }),
        articles: t('counts.articles', { count: row.articles }),
      })
    : t('dashboard.results', { places, articles })
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {words}
    </p>
  )
}
