import { useEffect, useRef } from 'react'

/** Moves the map whenever the results are others than before; the first ones are in the first view already. */
export function useFitToResults(key: string | undefined, showAll: () => void): void {
  const shown = useRef(key)
  useEffect(
    function fitToResults() {
      if (key === undefined || key === shown.current) return
      shown.current = key
      showAll()
    },
    [key, showAll],
  )
}
