'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryStates } from 'nuqs'
import { useCallback, useMemo, useRef } from 'react'
import { SWRConfig } from 'swr'
import { getGazetteerPlace, searchGazetteer } from '../../lib/api/endpoints'
import dashboard from '../_dashboard/dashboard.module.css'
import { useEndpoint } from '../_data/use-endpoint'
import { usePacks } from '../_data/use-packs'
import { returnFocus } from '../_frame/return-focus'
import { MapDoor } from '../_map/map-door'
import type { Tiles } from '../_map/place-map'
import { useWords } from '../_words/use-words'
import { foundMarks } from './found-marks'
import { FoundRows } from './found-rows'
import styles from './gazetteer.module.css'
import { PackPanel } from './pack-panel'
import { PackRows } from './pack-rows'
import { PacksStatus } from './packs-status'
import { gazetteerParameters, searchOf } from './parameters'
import { PlacePanel } from './place-panel'
import { type CountryName, SearchFields } from './search-fields'

interface GazetteerBrowserProps {
  /** What the browser would ask first, answered already, by SWR key. */
  readonly fallback: Readonly<Record<string, unknown>>
  /** Named by the server, whose names the browser's may differ from. */
  readonly countryNames: readonly CountryName[]
  readonly tiles?: Tiles | undefined
}

export function GazetteerBrowser({ fallback, ...props }: GazetteerBrowserProps) {
  return (
    <SWRConfig value={{ fallback, revalidateOnFocus: false, revalidateIfStale: false }}>
      <GazetteerParts {...props} />
    </SWRConfig>
  )
}

function GazetteerParts({ tiles, countryNames }: Omit<GazetteerBrowserProps, 'fallback'>) {
  const t = useTranslations('gazetteer')
  const errors = useTranslations('errors')
  const site = useTranslations('site')
  const words = useWords()
  const [address, setAddress] = useQueryStates(gazetteerParameters, { history: 'push' })
  const { packs, error } = usePacks()
  const asked = searchOf(address)
  const search = useEndpoint(searchGazetteer, asked)
  const results = asked === null ? undefined : search.data?.results
  const opened = useEndpoint(getGazetteerPlace, address.place === null ? null : { id: address.place }).data?.place
  const marks = useMemo(() => {
    const found = results ?? []
    const isFound = opened === undefined || found.some(({ id }) => id === opened.id)
    return foundMarks(isFound ? found : [...found, opened], words)
  }, [results, opened, words])
  const countries = useMemo(
    () => [...new Set((results ?? []).flatMap(({ countryCode }) => countryCode ?? []))],
    [results],
  )

  const origin = useRef<Element | null>(null)
  const open = useCallback(
    (selection: { readonly place?: string; readonly pack?: string }) => {
      origin.current = document.activeElement
      void setAddress({ place: selection.place ?? null, pack: selection.pack ?? null })
    },
    [setAddress],
  )
  const openMark = useCallback((key: string) => open({ place: key }), [open])
  const close = useCallback(() => {
    const key = address.place ?? address.pack
    void setAddress({ place: null, pack: null })
    if (key !== null) returnFocus(origin.current, key)
  }, [address.place, address.pack, setAddress])

  const openPack = packs?.packs.find(({ file }) => file === address.pack)
  const isOpen = address.place !== null || openPack !== undefined
  return (
    <main className={dashboard.dashboard} data-open={isOpen}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <section className={dashboard.list} id="list" aria-label={t('search')} tabIndex={-1}>
        <SearchFields
          address={address}
          countries={countryNames}
          onChange={(next) => void setAddress(next, { history: 'replace' })}
        />
        <div className={dashboard.panes}>
          {(error !== undefined || search.error !== undefined) && (
            <p className={dashboard.notice} role="alert">
              {errors('offline')}
            </p>
          )}
          {packs && <PacksStatus packs={packs} />}
          {asked === null && <p className={styles.hint}>{t('hint')}</p>}
          {results && (
            <FoundRows
              results={results}
              complete={search.data?.complete ?? true}
              address={address}
              onOpen={openMark}
              onLoosen={() => void setAddress({ class: null, country: null })}
            />
          )}
          {packs && <PackRows packs={packs.packs} selected={address.pack} onOpen={(pack) => open({ pack })} />}
          <p className={styles.hint}>
            <Link href="/credits">{site('credits')}</Link>
          </p>
        </div>
      </section>
      <section className={dashboard.map} id="map" aria-label={t('map')} tabIndex={-1}>
        <MapDoor
          marks={marks}
          areas={[]}
          selectedKey={address.place ?? undefined}
          onSelect={openMark}
          label={t('marks')}
          admin1Countries={countries.length <= 3 ? countries : []}
          tiles={tiles}
          view={address.at}
          onView={(at) => void setAddress({ at }, { history: 'replace' })}
          legend={false}
          {...(!address.near && { resultsKey: (results ?? []).map(({ id }) => id).join() })}
        />
      </section>
      {address.place !== null && <PlacePanel key={address.place} id={address.place} onClose={close} />}
      {address.place === null && openPack && (
        <PackPanel key={openPack.file} pack={openPack} countryNames={countryNames} onClose={close} />
      )}
    </main>
  )
}
