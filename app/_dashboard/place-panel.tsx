import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { getPlace } from '../../lib/api/endpoints'
import { useEndpoint } from '../_data/use-endpoint'
import { PassageGroups } from '../_passages/passage-groups'
import { placeWhereabouts, useWords } from '../_words/use-words'
import styles from './dashboard.module.css'
import { FIRST_PASSAGES } from './first-passages'
import { PanelFailed, PanelLoading } from './panel-states'

/** The most that one answer holds. */
const MOST_PASSAGES = 500

export function PlacePanel({ id }: { readonly id: string }) {
  const t = useTranslations()
  const words = useWords()
  const [limit, setLimit] = useState(FIRST_PASSAGES)
  const { data, error, mutate } = useEndpoint(getPlace, { id, limit })
  if (error && data === undefined) return <PanelFailed onRetry={() => void mutate()} />
  if (data === undefined || data.place.id !== id) return <PanelLoading />
  const { place, passages, total } = data
  const further = Math.min(total, MOST_PASSAGES) - passages.length
  return (
    <>
      <p className={styles.whereabouts}>{placeWhereabouts(place, words)}</p>
      <ul className={styles.facts}>
        {place.literal > 0 && <li>{t('counts.mentions', { count: place.literal })}</li>}
        {place.landmark > 0 && <li>{t('counts.landmark', { count: place.landmark })}</li>}
        {place.associative > 0 && (
          <li data-style="associative">{t('counts.associative', { count: place.associative })}</li>
        )}
        <li>{t('counts.articles', { count: place.articles })}</li>
        <li>{words.coordinates(place.lat, place.lon, place.radiusKm)}</li>
        {place.radiusKm > 0 && <li>{t('panel.precision', { distance: words.distance(place.radiusKm) })}</li>}
      </ul>
      <PassageGroups passages={passages} />
      {further > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setLimit(Math.min(MOST_PASSAGES, limit + FIRST_PASSAGES))}
        >
          {t('panel.morePassages', { count: Math.min(FIRST_PASSAGES, further) })}
        </button>
      )}
    </>
  )
}
