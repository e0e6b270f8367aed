import turfBbox from '@turf/bbox'
import type { PathOptions } from 'leaflet'
import { GeoJSON, Pane } from 'react-leaflet'
import styles from './map.module.css'
import type { MapArea } from './map-mark'

interface AreasProps {
  readonly areas: readonly MapArea[]
  readonly selectedKey: string | undefined
  readonly onSelect: (key: string) => void
}

/** Soft ground under the marks. Colours come from the style sheet, so that they follow the theme. */
export function Areas({ areas, selectedKey, onSelect }: AreasProps) {
  return (
    <Pane name="areas" style={{ zIndex: 390 }}>
      {largestFirst(areas).map(({ key, geometry, style }) => (
        <GeoJSON
          // Leaflet keeps the data and class of a path for good, so a change of either makes a new one.
          key={`${key} ${style} ${key === selectedKey}`}
          data={geometry}
          style={pathStyle(style, key === selectedKey)}
          interactive={style !== 'precision' && style !== 'country'}
          bubblingMouseEvents={false}
          eventHandlers={{ click: () => onSelect(key) }}
        />
      ))}
    </Pane>
  )
}

/** The small lie on top, so that each can be clicked. */
function largestFirst(areas: readonly MapArea[]): MapArea[] {
  const extent = ({ geometry }: MapArea) => {
    const [west, south, east, north] = turfBbox(geometry)
    return (east - west) * (north - south)
  }
  return areas
    .map((area) => ({ area, extent: extent(area) }))
    .sort((a, b) => b.extent - a.extent)
    .map(({ area }) => area)
}

function pathStyle(style: MapArea['style'], selected: boolean): PathOptions {
  return { className: [styles.area, styles[style], selected ? styles.chosen : ''].join(' ') }
}
