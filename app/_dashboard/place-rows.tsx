import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MarkSign } from '../_map/mark-sign'
import { useWords } from '../_words/use-words'
import styles from './dashboard.module.css'
import type { RowWords } from './row-words'
import type { Row } from './rows'

/** Rows shown at first and added at a time: a list nobody scrolls to the end need not be built whole. */
const PAGE = 200

interface PlaceRowsProps {
  readonly rows: readonly Row[]
  readonly rowWords: (row: Row) => RowWords
  readonly selectedKey: string | undefined
  readonly onSelect: (key: string) => void
}

export function PlaceRows({ rows, rowWords, selectedKey, onSelect }: PlaceRowsProps) {
  const t = useTranslations('dashboard')
  const [limit, setLimit] = useState(PAGE)
  const selectedAt = rows.findIndex(({ key }) => key === selectedKey)
  const shown = rows.slice(0, Math.max(limit, selectedAt + 1))
  const largest = Math.max(1, ...rows.map(({ count }) => count))
  if (rows.length === 0) return <NoRows />
  return (
    <>
      <ul aria-label={t('placesList')}>
        {shown.map((row) => (
          <PlaceRow
            key={row.key}
            row={row}
            said={rowWords(row)}
            share={row.count / largest}
            selected={row.key === selectedKey}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {t('moreRows', { count: Math.min(PAGE, rows.length - shown.length) })}
        </button>
      )}
    </>
  )
}

interface PlaceRowProps {
  readonly row: Row
  readonly said: RowWords
  /** Of the largest count in the list, 0 to 1. */
  readonly share: number
  readonly selected: boolean
  readonly onSelect: (key: string) => void
}

function PlaceRow({ row, said, share, selected, onSelect }: PlaceRowProps) {
  const words = useWords()
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-key={row.key}
        aria-current={selected}
        aria-label={said.spoken}
        onClick={() => onSelect(row.key)}
      >
        <MarkSign style={row.style} />
        <span className={styles.names}>
          <b>{said.title}</b>
          <small>{said.line}</small>
        </span>
        <span className={styles.bar} data-style={row.style}>
          <i style={{ inlineSize: `${Math.max(4, share * 100)}%` }} />
        </span>
        <span className={styles.count}>{words.number(row.count)}</span>
      </button>
    </li>
  )
}

function NoRows() {
  const t = useTranslations('dashboard')
  return (
    <div className={styles.none}>
      <p>{t('noRows')}</p>
      <p>{t('noRowsHint')}</p>
    </div>
  )
}
