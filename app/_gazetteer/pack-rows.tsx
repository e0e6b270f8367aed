import { useTranslations } from 'next-intl'
import type { PackView } from '../../lib/api/gazetteer-views'
import dashboard from '../_dashboard/dashboard.module.css'
import { useWords } from '../_words/use-words'
import styles from './gazetteer.module.css'

interface PackRowsProps {
  readonly packs: readonly PackView[]
  readonly selected: string | null
  readonly onOpen: (file: string) => void
}

/** The loaded packs in their order: a later one overrides. */
export function PackRows({ packs, selected, onOpen }: PackRowsProps) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  return (
    <section className={styles.part} aria-labelledby="gazetteer-packs">
      <h2 id="gazetteer-packs" className={styles.heading}>
        {t('packs')}
      </h2>
      <ul>
        {packs.map(({ file, name, places, names }) => (
          <li key={file}>
            <button
              type="button"
              data-key={file}
              className={`${dashboard.row} ${styles.pack}`}
              aria-current={file === selected}
              onClick={() => onOpen(file)}
            >
              <span className={dashboard.names}>
                <b>{name === 'world' ? t('world') : name}</b>
                <small>{t('packLine', { places: words.number(places), names: words.number(names) })}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
