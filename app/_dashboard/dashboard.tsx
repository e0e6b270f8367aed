'use client'

import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useCallback, useMemo, useRef } from 'react'
import { SWRConfig } from 'swr'
import { listArticles, listExpressions, listPlaces, listUnresolved } from '../../lib/api/endpoints'
import { useEndpoint } from '../_data/use-endpoint'
import { returnFocus } from '../_frame/return-focus'
import { MapDoor } from '../_map/map-door'
import type { Tiles } from '../_map/place-map'
import { useWords } from '../_words/use-words'
import { Announcer } from './announcer'
import styles from './dashboard.module.css'
import { DetailPanel } from './detail-panel'
import { EmptyStore } from './empty-store'
import { focusCountries } from './focus-countries'
import { marksOf } from './marks-of'
import { ResultList } from './result-list'
import { type RowWords, rowWords } from './row-words'
import { type Row, rowsOf } from './rows'
import { dashboardParameters, selectionFromKey, selectionKey, selectionOf, selectionParameters } from './selection'
import { useAreas } from './use-areas'
import { useSelectedArea } from './use-selected-area'

interface DashboardProps {
  /** What the browser would ask first, answered already, by SWR key. */
  readonly fallback: Readonly<Record<string, unknown>>
  readonly tiles?: Tiles | undefined
}

export function Dashboard({ fallback, tiles }: DashboardProps) {
  return (
    <SWRConfig value={{ fallback, revalidateOnFocus: false, revalidateIfStale: false }}>
      <DashboardParts tiles={tiles} />
    </SWRConfig>
  )
}

/** Articles still being read are asked after until all are done. */
const WHILE_READING = 2000

function DashboardParts({ tiles }: Pick<DashboardProps, 'tiles'>) {
  const t = useTranslations()
  const words = useWords()
  const [address, setAddress] = useQueryStates(dashboardParameters, { history: 'push' })
  const { data: articles } = useEndpoint(
    listArticles,
    {},
    {
      refreshInterval: (latest) => (latest?.articles.some(({ status }) => status === 'queued') ? WHILE_READING : 0),
    },
  )
  const reading = articles?.articles.some(({ status }) => status === 'queued') ?? false
  const often = { refreshInterval: reading ? WHILE_READING : 0 }
  const { data: places, error } = useEndpoint(listPlaces, {}, often)
  const { data: expressions } = useEndpoint(listExpressions, {}, often)
  const { data: unresolved } = useEndpoint(listUnresolved, {}, often)

  const selection = selectionOf(address)
  const selectedKey = selection && selectionKey(selection)
  const listed = useMemo(
    () => ({
      places: places?.features ?? [],
      expressions: expressions?.features ?? [],
      names: unresolved?.names ?? [],
    }),
    [places, expressions, unresolved],
  )
  const rows = useMemo(() => rowsOf(listed), [listed])
  const shownRows = useMemo(
    () => (address.show === null ? rows : rowsOf(listed, address.show)),
    [rows, listed, address.show],
  )
  const wordsOf = useCallback((row: Row): RowWords => rowWords(row, words, t), [words, t])
  const selectedRow = rows.find(({ key }) => key === selectedKey)
  const marks = useMemo(
    () => marksOf(rows, wordsOf, { actors: address.actors || address.show === 'actors', selectedKey }),
    [rows, wordsOf, address.actors, address.show, selectedKey],
  )
  const countries = useMemo(() => focusCountries(listed.places), [listed.places])
  const selectedArea = useSelectedArea(selectedRow)
  const drawnAreas = useAreas(rows, selectedRow?.key).filter(({ key }) => key !== selectedArea[0]?.key)

  const origin = useRef<Element | null>(null)
  const select = useCallback(
    (key: string) => {
      origin.current = document.activeElement
      void setAddress(selectionParameters(selectionFromKey(key)))
      window.scrollTo({ top: 0 })
    },
    [setAddress],
  )
  const clear = useCallback(() => {
    void setAddress(selectionParameters(undefined))
    if (selectedKey !== undefined) returnFocus(origin.current, selectedKey)
  }, [setAddress, selectedKey])

  if (articles?.total === 0) return <EmptyStore />
  return (
    <main className={styles.dashboard} data-open={selection !== undefined}>
      <h1 className="visually-hidden">{t('dashboard.heading')}</h1>
      <ResultList
        rows={shownRows}
        rowWords={wordsOf}
        placeCount={rows.length}
        articles={articles}
        tally={places?.tally}
        tab={address.tab}
        show={address.show}
        selectedKey={selectedKey}
        offline={error !== undefined}
        onTab={(tab) => void setAddress({ tab })}
        onShow={(show) => void setAddress({ show, tab: show === 'undated' ? 'articles' : 'places' })}
        onSelect={select}
      />
      <section className={styles.map} id="map" aria-label={t('map.label')} tabIndex={-1}>
        <MapDoor
          marks={marks}
          areas={[...drawnAreas, ...selectedArea]}
          selectedKey={selectedKey}
          onSelect={select}
          label={t('map.marks')}
          admin1Countries={countries}
          tiles={tiles}
          view={address.at}
          onView={(at) => void setAddress({ at }, { history: 'replace' })}
          actors={{
            shown: address.actors,
            onChange: (actors) => void setAddress({ actors }, { history: 'replace' }),
          }}
        />
      </section>
      {selection && (
        <DetailPanel key={selectedKey} selection={selection} row={selectedRow} rowWords={wordsOf} onClose={clear} />
      )}
      <Announcer row={selectedRow} rowWords={wordsOf} places={shownRows.length} articles={articles?.total ?? 0} />
    </main>
  )
}
