import { useRef } from 'react'
import { useMapEvents } from 'react-leaflet'
import type { MapView } from './map-view'

/** Tells where the reader has moved the map to. What the program moves by itself is not the reader's doing. */
export function TellView({ onView }: { readonly onView: (view: MapView) => void }) {
  const touched = useRef(false)
  const map = useMapEvents({
    dragstart: () => {
      touched.current = true
    },
    moveend: () => {
      if (!touched.current) return
      const { lat, lng } = map.wrapLatLng(map.getCenter())
      onView({ lat, lng, zoom: map.getZoom() })
    },
    zoomstart: () => {
      touched.current = map.getContainer().matches(':hover, :focus-within') || touched.current
    },
  })
  return null
}
