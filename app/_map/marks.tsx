import { useCallback, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import type { MapMark } from './map-mark'
import { Mark } from './mark'
import { isArrow, nextMark } from './next-mark'
import { useMarkLayout } from './use-mark-layout'

interface MarksProps {
  /** In the order of the list: the first get their labels first. */
  readonly marks: readonly MapMark[]
  readonly selectedKey: string | undefined
  readonly onSelect: (key: string) => void
}

/** The marks with their labels. One of them is in the tab order at a time; arrow keys lead to its neighbours. */
export function Marks({ marks, selectedKey, onSelect }: MarksProps) {
  const map = useMap()
  const layout = useMarkLayout(map, marks, selectedKey)
  const [lastFocused, setLastFocused] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const tabKey = [selectedKey, lastFocused].find((key) => marks.some((mark) => mark.key === key)) ?? marks[0]?.key

  const moveFocus = useCallback(
    (from: string, arrow: string) => {
      if (!isArrow(arrow)) return false
      const onScreen = marks.map(({ key, position }) => {
        const { x, y } = map.latLngToContainerPoint(toLatLng(position))
        return { key, x, y }
      })
      const start = onScreen.find(({ key }) => key === from)
      const target = marks.find(({ key }) => key === (start && nextMark(onScreen, start, arrow))?.key)
      if (target === undefined) return false
      map.panInside(toLatLng(target.position), { padding: [40, 40], animate: false })
      buttons.current.get(target.key)?.focus({ preventScroll: true })
      return true
    },
    [map, marks],
  )
  const keep = useCallback((key: string, button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(key, button)
    else buttons.current.delete(key)
  }, [])

  return marks.map((mark, rank) => (
    <Mark
      key={mark.key}
      mark={mark}
      layout={layout.get(mark.key)}
      rank={rank}
      selected={mark.key === selectedKey}
      inTabOrder={mark.key === tabKey}
      onSelect={onSelect}
      onFocus={setLastFocused}
      onArrow={moveFocus}
      keep={keep}
    />
  ))
}
