'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import styles from './map.module.css'

/** The only door to Leaflet, which needs a window: everything behind it is drawn in the browser alone. */
export const MapDoor = dynamic(() => import('./place-map').then(({ PlaceMap }) => PlaceMap), {
  ssr: false,
  loading: MapLoading,
})

function MapLoading() {
  const t = useTranslations('map')
  return <p className={styles.loading}>{t('loading')}</p>
}
