'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import styles from './map.module.css'
import { MapBoundary } from './map-boundary'
import type { PlaceMapProps } from './place-map'

/** Drawn in the browser alone: Leaflet needs a window. */
const PlaceMap = dynamic(() => import('./place-map').then(({ PlaceMap }) => PlaceMap), {
  ssr: false,
  loading: MapLoading,
})

/** The only door to Leaflet and to all that is drawn with it. */
export function MapDoor(props: PlaceMapProps) {
  const t = useTranslations('map')
  return (
    <MapBoundary failed={<p className={styles.loading}>{t('failed')}</p>}>
      <PlaceMap {...props} />
    </MapBoundary>
  )
}

function MapLoading() {
  const t = useTranslations('map')
  return <p className={styles.loading}>{t('loading')}</p>
}
