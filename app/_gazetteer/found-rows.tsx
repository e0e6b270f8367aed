import { useTranslations } from 'next-intl'
import type { GazetteerResult } from '../../lib/api/gazetteer-views'
import dashboard from '../_dashboard/dashboard.module.css'
import { MarkSign } from '../_map/mark-sign'
import { placeWhereabouts, spokenName, useWords } from '../_words/use-words'
import { foundStyle } from './found-marks'
import styles from './gazetteer.module.css'
import { languageName } from './language-name'
import type { SearchAddress } from './search-fields'

interface FoundRowsProps {
  readonly results: readonly GazetteerResult[]
  /** False where so many names begin so that not all were read. */
  readonly complete: boolean
  readonly address: SearchAddress & { readonly place: string | null }
  readonly onOpen: (id: string) => void
  readonly onLoosen: () => void
}

/** The results, the best first; the map shows the same ones. */
export function FoundRows({ results, complete, address, onOpen, onLoosen }: FoundRowsProps) {
  const t = useTranslations('gazetteer')
  const isNarrowed = address.class !== null || address.country !== null
  return (
    <section className={styles.part} aria-labelledby="gazetteer-results">
      <h2 id="gazetteer-results" className={styles.heading}>
        {t('results')}
      </h2>
      <p id="gazetteer-found" role="status" className={results.length === 0 ? styles.none : 'visually-hidden'}>
        {results.length === 0 ? t('nothing', { q: address.q.trim() }) : t('found', { count: results.length })}
      </p>
      {results.length === 0 && <Nothing isNarrowed={isNarrowed} onLoosen={onLoosen} />}
      <ul onKeyDown={stepThroughRows}>
        {results.map((result) => (
          <FoundRow key={result.id} result={result} selected={result.id === address.place} onOpen={onOpen} />
        ))}
      </ul>
      {!complete && results.length > 0 && <p className={styles.more}>{t('incomplete')}</p>}
    </section>
  )
}

function Nothing({ isNarrowed, onLoosen }: { readonly isNarrowed: boolean; readonly onLoosen: () => void }) {
  const t = useTranslations('gazetteer')
  if (!isNarrowed) return <p className={styles.more}>{t('nothingHint')}</p>
  return (
    <p className={styles.more}>
      <button type="button" className={dashboard.more} onClick={onLoosen}>
        {t('loosen')}
      </button>
    </p>
  )
}

interface FoundRowProps {
  readonly result: GazetteerResult
  readonly selected: boolean
  readonly onOpen: (id: string) => void
}

function FoundRow({ result, selected, onOpen }: FoundRowProps) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  const { match, distanceKm } = result
  const title = words.title(result)
  const where = placeWhereabouts(result, words)
  const lang = match.lang === null ? undefined : languageName(match.lang, words.language)
  const why = t(`match.${match.kind}`, { name: match.name, lang: lang ?? '', known: lang === undefined ? 'no' : 'yes' })
  const away =
    distanceKm === null ? undefined : t('away', { distance: words.distance(Math.round(distanceKm * 10) / 10) })
  return (
    <li>
      <button
        type="button"
        data-found
        data-key={result.id}
        className={`${dashboard.row} ${styles.found}`}
        aria-current={selected}
        aria-label={spokenName([title, where, why, away])}
        onClick={() => onOpen(result.id)}
      >
        <MarkSign style={foundStyle(result)} />
        <span className={dashboard.names}>
          <b>{title}</b>
          <small>{where}</small>
          <small className={styles.why}>
            {why}
            {away && ` · ${away}`}
          </small>
        </span>
        {result.population > 0 && (
          <span className={dashboard.count} title={t('population')}>
            {words.number(result.population)}
          </span>
        )}
      </button>
    </li>
  )
}

/** Arrows go from row to row, upwards out of the first into the search field. */
function stepThroughRows(event: React.KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-found]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (at < 0) return
  event.preventDefault()
  const next = event.key === 'ArrowDown' ? rows[at + 1] : (rows[at - 1] ?? document.getElementById('gazetteer-q'))
  next?.focus()
}
