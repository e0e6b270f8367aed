import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useEscape } from '../_frame/use-escape'
import styles from './dashboard.module.css'
import { ExpressionPanel } from './expression-panel'
import { NamePanel } from './name-panel'
import { PlacePanel } from './place-panel'
import type { RowWords } from './row-words'
import type { Row } from './rows'
import type { Selection } from './selection'

interface DetailPanelProps {
  readonly selection: Selection
  /** The selection's row; absent for what the list does not have (an old link). */
  readonly row: Row | undefined
  readonly rowWords: (row: Row) => RowWords
  readonly onClose: () => void
}

/** What is this place, how sure are we, who says so: in this order. */
export function DetailPanel({ selection, row, rowWords, onClose }: DetailPanelProps) {
  const t = useTranslations()
  const title = row ? rowWords(row).title : selection.id
  const heading = useRef<HTMLHeadingElement>(null)
  const opened = useRef(false)
  useEscape(onClose)
  useEffect(function focusHeading() {
    // On a fresh page the browser's own order stands; after a choice the panel is where reading goes on.
    if (document.activeElement !== document.body || opened.current) heading.current?.focus({ preventScroll: true })
    opened.current = true
  }, [])
  return (
    <section className={styles.panel} id="panel" aria-labelledby="panel-title">
      <div className={styles.panelHead}>
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className={styles.close}
          onClick={onClose}
          aria-label={t('site.close')}
          title={t('site.close')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {selection.type === 'place' && <PlacePanel id={selection.id} />}
      {selection.type === 'expression' && <ExpressionPanel id={selection.id} />}
      {selection.type === 'name' && <NamePanel surface={selection.id} />}
    </section>
  )
}
