import { useEffect } from 'react'
import { useMap } from 'react-leaflet'

/** Leaflet watches the window only; panels that open beside the map change its size too. Nothing on it may jump. */
export function FollowSize() {
  const map = useMap()
  useEffect(
    function watchContainer() {
      const observer = new ResizeObserver(() => map.invalidateSize({ pan: false, debounceMoveend: true }))
      observer.observe(map.getContainer())
      return () => observer.disconnect()
    },
    [map],
  )
  return null
}
