import { useTranslations } from 'next-intl'
import type { Articles, Tally } from '../../lib/api/views'
import { ArticleRows } from './article-rows'
import styles from './dashboard.module.css'
import { GazetteerNotice } from './gazetteer-notice'
import { PlaceRows } from './place-rows'
import type { RowWords } from './row-words'
import type { Row } from './rows'
import type { Shown, Tab } from './selection'
import { Tabs } from './tabs'
import { TallyLine } from './tally-line'

interface ResultListProps {
  readonly rows: readonly Row[]
  readonly rowWords: (row: Row) => RowWords
  readonly placeCount: number
  readonly articles: Articles | undefined
  readonly tally: Tally | undefined
  readonly tab: Tab
  readonly show: Shown | null
  readonly selectedKey: string | undefined
  readonly offline: boolean
  readonly onTab: (tab: Tab) => void
  readonly onShow: (show: Shown | null) => void
  readonly onSelect: (key: string) => void
}

/** The map's equal: the same places in the same order, and the line that says what the map does not draw. */
export function ResultList(props: ResultListProps) {
  const { rows, rowWords, placeCount, articles, tally, tab, show, selectedKey, offline, onTab, onShow, onSelect } =
    props
  const t = useTranslations('dashboard')
  const errors = useTranslations('errors')
  const listed = articles?.articles ?? []
  const shownArticles = show === 'undated' ? listed.filter(({ published }) => published === null) : listed
  return (
    <section className={styles.list} id="list" aria-label={t('list')} tabIndex={-1}>
      <Tabs selected={tab} counts={{ places: placeCount, articles: articles?.total ?? 0 }} onSelect={onTab} />
      <div className={styles.panes} role="tabpanel" id={`pane-${tab}`} aria-labelledby={`tab-${tab}`}>
        {offline && <p className={styles.notice}>{errors('offline')}</p>}
        <GazetteerNotice />
        <ReadingProgress articles={articles} />
        {show !== null && (
          <p className={styles.filter}>
            <span>{t(`shown.${show}`)}</span>
            <button type="button" onClick={() => onShow(null)} aria-label={t('clearShown')} title={t('clearShown')}>
              <span aria-hidden="true">×</span>
            </button>
          </p>
        )}
        {tab === 'places' ? (
          <PlaceRows rows={rows} rowWords={rowWords} selectedKey={selectedKey} onSelect={onSelect} />
        ) : (
          <ArticleRows articles={shownArticles} />
        )}
      </div>
      {tally && <TallyLine tally={tally} show={show} onShow={onShow} />}
    </section>
  )
}

function ReadingProgress({ articles }: { readonly articles: Articles | undefined }) {
  const t = useTranslations('dashboard')
  const queued = articles?.articles.filter(({ status }) => status === 'queued').length ?? 0
  if (articles === undefined || queued === 0) return null
  return (
    <p className={styles.notice} role="status">
      {t('analyzing', { done: articles.total - queued, total: articles.total })}
    </p>
  )
}
