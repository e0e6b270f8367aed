import type { Map as LeafletMap } from 'leaflet'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import type { MapMark } from './map-mark'
import { Mark } from './mark'
import { markRadius } from './mark-size'
import { isArrow, nextMark } from './next-mark'
import { type Labelled, type LabelSide, placeLabels } from './place-labels'

interface MarksProps {
  /** In the order of the list: the first get their labels first. */
  readonly marks: readonly MapMark[]
  readonly selectedKey: string | undefined
  readonly onSelect: (key: string) => void
}

/** The marks with their labels. One of them is in the tab order at a time; arrow keys lead to its neighbours. */
export function Marks({ marks, selectedKey, onSelect }: MarksProps) {
  const map = useMap()
  const labels = useLabels(map, marks, selectedKey)
  const largest = useMemo(() => Math.max(0, ...marks.map(({ style, count }) => (isSized(style) ? count : 0))), [marks])
  const [lastFocused, setLastFocused] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const tabKey = [selectedKey, lastFocused].find((key) => marks.some((mark) => mark.key === key)) ?? marks[0]?.key

  const moveFocus = useCallback(
    (from: string, arrow: string) => {
      if (!isArrow(arrow)) return false
      const onScreen = marks.map(({ key, position }) => ({ key, ...map.latLngToContainerPoint(toLatLng(position)) }))
      const start = onScreen.find(({ key }) => key === from)
      const target = start && nextMark(onScreen, start, arrow)
      if (!target) return false
      const mark = marks.find(({ key }) => key === target.key)
      if (mark) map.panInside(toLatLng(mark.position), { padding: [40, 40], animate: false })
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
      radius={markRadius(mark.style, mark.count, largest)}
      side={labels.get(mark.key)}
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

function isSized(style: MapMark['style']): boolean {
  return style === 'literal' || style === 'associative'
}

/** Labels are placed again when the zoom or the marks change; panning moves them along. */
function useLabels(
  map: LeafletMap,
  marks: readonly MapMark[],
  selectedKey: string | undefined,
): Map<string, LabelSide> {
  const [zoom, setZoom] = useState(() => map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const [fontsReady, setFontsReady] = useState(false)
  useEffect(function waitForFonts() {
    void document.fonts.ready.then(() => setFontsReady(true))
  }, [])
  return useMemo(() => {
    const largest = Math.max(0, ...marks.map(({ style, count }) => (isSized(style) ? count : 0)))
    const measure = textMeasure(fontsReady)
    const labelled: Labelled[] = marks.map(({ key, position, style, count, label }) => {
      const { x, y } = map.project(toLatLng(position), zoom)
      return { key, x, y, radius: markRadius(style, count, largest), width: measure(label, key === selectedKey) }
    })
    const selectedFirst = [...labelled].sort((a, b) => Number(b.key === selectedKey) - Number(a.key === selectedKey))
    return placeLabels(selectedFirst)
  }, [map, marks, zoom, selectedKey, fontsReady])
}

/** Widths of words in the label's type; measured again once the web font is there. */
function textMeasure(_fontsReady: boolean): (words: string, strong: boolean) => number {
  const context = document.createElement('canvas').getContext('2d')
  return (words, strong) => {
    if (!context) return words.length * 7
    context.font = strong ? '700 14px "Inter Variable"' : '500 12.5px "Inter Variable"'
    return context.measureText(words).width + 2
  }
}
