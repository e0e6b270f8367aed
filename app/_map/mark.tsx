import { divIcon } from 'leaflet'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { Marker } from 'react-leaflet'
import { toLatLng } from './leaflet-position'
import styles from './map.module.css'
import type { MapMark } from './map-mark'
import type { MarkLayout } from './use-mark-layout'

interface MarkProps {
  readonly mark: MapMark
  readonly layout: MarkLayout | undefined
  /** Place in the list; the first, which are the largest, lie below. */
  readonly rank: number
  readonly selected: boolean
  readonly inTabOrder: boolean
  readonly onSelect: (key: string) => void
  readonly onFocus: (key: string) => void
  /** Whether the arrow led anywhere. */
  readonly onArrow: (key: string, arrow: string) => boolean
  readonly keep: (key: string, button: HTMLButtonElement | null) => void
}

const TOP = 100_000
/** Marks without a figure. */
const UNCOUNTED: ReadonlySet<MapMark['style']> = new Set(['landmark', 'known'])

/** Dots lie under what covers them, so that a click on a large mark is a click on that mark. */
function heightOf({ style }: MapMark, layout: MarkLayout | undefined): number {
  return layout?.covered ? 0 : style === 'area' ? 10_000 : 20_000
}

/** Leaflet moves an empty element; React fills it with a real button. Leaflet's own click tells a press from a drag. */
export function Mark(props: MarkProps) {
  const { mark, layout, rank, selected, inTabOrder, onSelect, onFocus, onArrow, keep } = props
  const [element] = useState(() => document.createElement('div'))
  const [focused, setFocused] = useState(false)
  const icon = useMemo(() => divIcon({ html: element, className: '', iconSize: [0, 0] }), [element])
  const position = useMemo(() => toLatLng(mark.position), [mark.position])
  const handlers = useMemo(() => ({ click: () => onSelect(mark.key) }), [onSelect, mark.key])
  return (
    <Marker
      position={position}
      icon={icon}
      keyboard={false}
      zIndexOffset={selected || focused ? TOP : heightOf(mark, layout) + rank}
      eventHandlers={handlers}
    >
      {createPortal(
        <button
          type="button"
          className={styles.mark}
          data-style={mark.style}
          data-side={layout?.side ?? 'right'}
          data-crowded={layout?.side === undefined}
          data-covered={layout?.covered}
          data-key={mark.key}
          aria-label={mark.spoken}
          aria-pressed={selected}
          tabIndex={inTabOrder ? 0 : -1}
          style={{ '--radius': `${layout?.radius ?? 0}px`, '--reach': `${layout?.reach ?? 0}px` }}
          ref={(button) => keep(mark.key, button)}
          onFocus={() => {
            setFocused(true)
            onFocus(mark.key)
          }}
          onBlur={() => setFocused(false)}
          onKeyDown={(event) => {
            if (onArrow(mark.key, event.key)) event.preventDefault()
          }}
        >
          <span className={styles.body}>{UNCOUNTED.has(mark.style) || layout?.covered ? '' : mark.count}</span>
          <span className={styles.label}>{mark.label}</span>
        </button>,
        element,
      )}
    </Marker>
  )
}
