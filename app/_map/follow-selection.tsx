import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import type { MapMark } from './map-mark'

/** Brings a newly selected mark into sight, moving no further than it must. */
export function FollowSelection({ mark }: { readonly mark: MapMark | undefined }) {
  const map = useMap()
  const key = mark?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection moves the map, not new data for the old one
  useEffect(
    function bringIntoSight() {
      if (!mark) return
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      // The panel that opens with a selection narrows the map first: measure after that.
      const frame = requestAnimationFrame(() => {
        map.invalidateSize({ pan: false })
        map.panInside(toLatLng(mark.position), { padding: [72, 56], animate: !calm, duration: 0.18 })
      })
      return () => cancelAnimationFrame(frame)
    },
    [map, key],
  )
  return null
}
