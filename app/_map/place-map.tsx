import 'leaflet/dist/leaflet.css'
import type { FitBoundsOptions, Map as LeafletMap } from 'leaflet'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { MapContainer, ScaleControl } from 'react-leaflet'
import { Areas } from './areas'
import { BaseMap } from './base-map'
import { firstView } from './first-view'
import { FollowSelection } from './follow-selection'
import { FollowSize } from './follow-size'
import { boundsOf, toLatLng } from './leaflet-position'
import styles from './map.module.css'
import { MapControls } from './map-controls'
import { MapLegend } from './map-legend'
import type { MapArea, MapMark } from './map-mark'
import type { MapView } from './map-view'
import { Marks } from './marks'
import { OverflowDots } from './overflow-dots'
import { TellView } from './tell-view'
import { useFitToResults } from './use-fit-to-results'

export interface Tiles {
  readonly url: string
  readonly attribution: string
}

export interface PlaceMapProps {
  /** In the order of the list, so that both agree on what comes first. */
  readonly marks: readonly MapMark[]
  readonly areas: readonly MapArea[]
  readonly selectedKey: string | undefined
  readonly onSelect: (key: string) => void
  /** What the map is of, for those who cannot see it. */
  readonly label: string
  /** Countries whose first-level borders are worth drawing. */
  readonly admin1Countries: readonly string[]
  /** Where to look first; without it the first view fits the marks. */
  readonly view?: MapView | null
  /** Told after the reader moves the map; `null` when it is back to fitting the marks. */
  readonly onView?: (view: MapView | null) => void
  readonly actors?: { readonly shown: boolean; readonly onChange: (shown: boolean) => void } | undefined
  readonly legend?: boolean
  /** Another key, other results: the map moves to where they all are in view. */
  readonly resultsKey?: string
  /** A tile server that was configured; nothing else is ever asked. */
  readonly tiles?: Tiles | undefined
}

const WORLD: [[number, number], [number, number]] = [
  [-50, -130],
  [68, 160],
]
/** Buttons with labels are for people; beyond this many they are for nobody, and slow. */
const MOST_NAMED = 300
/** More room on the right, where labels stand and the buttons are. */
const FIT: FitBoundsOptions = { paddingTopLeft: [48, 40], paddingBottomRight: [96, 48], maxZoom: 9 }

export function PlaceMap(props: PlaceMapProps) {
  const {
    marks,
    areas,
    selectedKey,
    onSelect,
    label,
    view,
    onView,
    actors,
    legend = true,
    resultsKey,
    admin1Countries,
    tiles,
  } = props
  const t = useTranslations('map')
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [calm] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const first = view
    ? { center: { lat: view.lat, lng: view.lng }, zoom: view.zoom }
    : { bounds: boundsAround(firstView(localMarks(marks))), boundsOptions: FIT }
  const named = marks.filter(({ key }, rank) => rank < MOST_NAMED || key === selectedKey)
  const rest = marks.slice(MOST_NAMED).filter(({ key }) => key !== selectedKey)
  const byReader = useRef(false)
  /** Around the selection while it is in view, so that it stays there. */
  const zoom = useCallback(
    (steps: number) => {
      if (!map) return
      byReader.current = true
      const selected = marks.find(({ key }) => key === selectedKey)
      const held = selected && toLatLng(selected.position)
      const middle = held && map.getBounds().contains(held) ? held : map.getCenter()
      map.setZoomAround(middle, map.getZoom() + steps)
    },
    [map, marks, selectedKey],
  )
  const fit = useCallback(() => {
    byReader.current = false
    map?.fitBounds(boundsAround(localMarks(marks)), FIT)
    onView?.(null)
  }, [map, marks, onView])

  useFitToResults(resultsKey, fit)

  useEffect(
    function nameContainer() {
      const container = map?.getContainer()
      container?.setAttribute('role', 'region')
      container?.setAttribute('aria-label', label)
    },
    [map, label],
  )

  return (
    <div className={styles.map}>
      <MapControls onZoom={zoom} onFit={fit} />
      <MapContainer
        {...first}
        ref={setMap}
        className={styles.canvas ?? ''}
        zoomControl={false}
        attributionControl={false}
        minZoom={1}
        maxZoom={15}
        zoomSnap={0.25}
        zoomDelta={1}
        wheelPxPerZoomLevel={90}
        worldCopyJump
        zoomAnimation={!calm}
        inertia={!calm}
      >
        <BaseMap admin1Countries={admin1Countries} tileUrl={tiles?.url} />
        <Areas areas={areas} selectedKey={selectedKey} onSelect={onSelect} />
        <Marks marks={named} selectedKey={selectedKey} onSelect={onSelect} />
        {rest.length > 0 && <OverflowDots marks={rest} onSelect={onSelect} />}
        <FollowSize />
        <FollowSelection mark={marks.find(({ key }) => key === selectedKey)} />
        {onView && <TellView byReader={byReader} onView={onView} />}
        <ScaleControl position="bottomright" imperial={false} maxWidth={90} />
      </MapContainer>
      {legend && <MapLegend actors={actors} />}
      <p className={styles.attribution}>{tiles ? tiles.attribution : t('attribution')}</p>
    </div>
  )
}

/** Everything that has a place of its own; a country's label point would stretch the view for nothing. */
function localMarks(marks: readonly MapMark[]): readonly MapMark[] {
  const local = marks.filter(({ style }) => style !== 'country')
  return local.length > 0 ? local : marks
}

function boundsAround(marks: readonly MapMark[]) {
  return boundsOf(marks.map(({ position }) => position)) ?? WORLD
}
