import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useMapEvents } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import type { MapMark, MarkStyle } from './map-mark'
import { markRadius } from './mark-size'
import { coveredMarks, type Labelled, type LabelSide, placeLabels } from './place-labels'

export interface MarkLayout {
  /** Pixels. */
  readonly radius: number
  /** Where the label has room; absent where it has none. */
  readonly side: LabelSide | undefined
  /** Under a more important mark, or quiet: drawn as a mere dot. */
  readonly covered: boolean
  /** Side of the square that takes clicks, pixels: easy to hit, but never over the middle of a neighbour. */
  readonly reach: number
}

/** Room for the ring around the selected mark. */
const RING = 7
const COVERED_RADIUS = 4
/** WCAG 2.2, target size. */
const EASY_TO_HIT = 24
const SIZED: ReadonlySet<MarkStyle> = new Set(['literal', 'associative'])

/** Sizes and labels of the marks, worked out again when the zoom or the marks change; panning moves them along. */
export function useMarkLayout(
  map: LeafletMap,
  marks: readonly MapMark[],
  selectedKey: string | undefined,
): ReadonlyMap<string, MarkLayout> {
  const [zoom, setZoom] = useState(() => map.getZoom())
  useMapEvents({ zoomend: () => setZoom(map.getZoom()) })
  const measure = useLabelMeasure()
  return useMemo(() => {
    const largest = Math.max(0, ...marks.map(({ style, count }) => (SIZED.has(style) ? count : 0)))
    const placed = byImportance(marks, selectedKey).map(({ key, position, style, count, label }): Labelled => {
      const { x, y } = map.project(toLatLng(position), zoom)
      const ring = key === selectedKey ? RING : 0
      // The selection's label is to be read whole: it stands on the side of its mark that has more of the map.
      const prefers = ring > 0 && isInRightHalf(map, position) ? 'left' : undefined
      return { key, x, y, radius: markRadius(style, count, largest) + ring, width: measure(label, ring > 0), prefers }
    })
    const quiet = new Set(marks.filter((mark) => mark.quiet && mark.key !== selectedKey).map(({ key }) => key))
    const covered = new Set([...coveredMarks(placed), ...quiet])
    const seen = placed.map((mark) => (covered.has(mark.key) ? { ...mark, radius: COVERED_RADIUS } : mark))
    const sides = placeLabels(seen.filter(({ key }) => !quiet.has(key)))
    const open = seen.filter(({ key }) => !covered.has(key))
    const layoutOf = (mark: Labelled): MarkLayout => ({
      radius: mark.key === selectedKey ? mark.radius - RING : mark.radius,
      side: sides.get(mark.key),
      covered: covered.has(mark.key),
      reach: Math.min(EASY_TO_HIT, 2 * nearestOf(mark, open) - 4),
    })
    return new Map(seen.map((mark) => [mark.key, layoutOf(mark)]))
  }, [map, marks, zoom, selectedKey, measure])
}

function isInRightHalf(map: LeafletMap, position: MapMark['position']): boolean {
  return map.latLngToContainerPoint(toLatLng(position)).x > map.getSize().x / 2
}

/** How far the nearest middle of another mark is, along the axis on which it is farther. */
function nearestOf(mark: Labelled, others: readonly Labelled[]): number {
  const away = others.map(({ key, x, y }) =>
    key === mark.key ? Number.POSITIVE_INFINITY : Math.max(Math.abs(x - mark.x), Math.abs(y - mark.y)),
  )
  return Math.min(...away, EASY_TO_HIT)
}

/** The selection, then points, then areas, whose marks only name the ground around them; else in the list's order. */
function byImportance(marks: readonly MapMark[], selectedKey: string | undefined): MapMark[] {
  const importance = ({ key, style }: MapMark) => (key === selectedKey ? 0 : style === 'area' ? 2 : 1)
  return [...marks].sort((a, b) => importance(a) - importance(b))
}

/** Measures words in the label's type, anew once the web font is there. */
function useLabelMeasure(): (words: string, strong: boolean) => number {
  const [family, setFamily] = useState('system-ui')
  useEffect(function waitForFonts() {
    void document.fonts.ready.then(() => setFamily('"Inter Variable"'))
  }, [])
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d')
    return (words, strong) => {
      if (!context) return words.length * 7
      context.font = strong ? `700 14px ${family}` : `500 12.5px ${family}`
      return context.measureText(words).width + 2
    }
  }, [family])
}
