import { canvas, type PathOptions } from 'leaflet'
import { useState } from 'react'
import { CircleMarker, Pane, useMap } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import type { MapMark } from './map-mark'

interface OverflowDotsProps {
  readonly marks: readonly MapMark[]
  readonly onSelect: (key: string) => void
}

/** The least mentioned of very many places, as dots on one canvas; the list names them all. */
export function OverflowDots({ marks, onSelect }: OverflowDotsProps) {
  const map = useMap()
  const [renderer] = useState(() => canvas({ pane: 'overflow', padding: 0.3 }))
  const color = getComputedStyle(map.getContainer()).getPropertyValue('--literal')
  const style: PathOptions = { renderer, stroke: false, fillColor: color, fillOpacity: 0.75 }
  return (
    <Pane name="overflow" style={{ zIndex: 395 }}>
      {marks.map(({ key, position }) => (
        <CircleMarker
          key={key}
          center={toLatLng(position)}
          radius={3}
          pathOptions={style}
          eventHandlers={{ click: () => onSelect(key) }}
        />
      ))}
    </Pane>
  )
}
