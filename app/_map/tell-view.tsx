import type { RefObject } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { MapView } from './map-view'

interface TellViewProps {
  /** Whether what is in view is the reader's doing: set where the map is moved, read when it has moved. */
  readonly byReader: RefObject<boolean>
  readonly onView: (view: MapView) => void
}

/** Tells where the reader has moved the map to. What the program moves by itself is not the reader's doing. */
export function TellView({ byReader, onView }: TellViewProps) {
  const map = useMapEvents({
    dragstart: () => {
      byReader.current = true
    },
    moveend: () => {
      if (!byReader.current) return
      const { lat, lng } = map.wrapLatLng(map.getCenter())
      onView({ lat, lng, zoom: map.getZoom() })
    },
    zoomstart: () => {
      if (map.getContainer().matches(':hover, :focus-within')) byReader.current = true
    },
  })
  return null
}
