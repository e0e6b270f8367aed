import turfBbox from '@turf/bbox'
import type { Geometry } from 'geojson'
import { type LngLat, lngLat } from '../../lib/geo/lng-lat'
import type { MapMark } from '../_map/map-mark'
import { readGeometry } from '../_map/read-geometry'
import type { RowWords } from './row-words'
import type { Row } from './rows'

/** The marks of the rows that have ground. An actor or a country is drawn only when asked for or selected. */
export function marksOf(
  rows: readonly Row[],
  wordsOf: (row: Row) => RowWords,
  { actors, selectedKey }: { readonly actors: boolean; readonly selectedKey: string | undefined },
): MapMark[] {
  return rows.flatMap((row) => {
    const position = positionOf(row)
    const optional = row.style === 'country' || (row.style === 'associative' && !actors)
    if (position === undefined || (optional && row.key !== selectedKey)) return []
    const { title, spoken } = wordsOf(row)
    const quiet = row.subject.type === 'expression'
    return [{ key: row.key, position, style: row.style, label: title, spoken, count: row.count, quiet }]
  })
}

function positionOf({ subject }: Row): LngLat | undefined {
  if (subject.type === 'place') {
    const [lng, lat] = subject.place.geometry.coordinates
    return lngLat(lng, lat)
  }
  const geometry = subject.type === 'expression' ? readGeometry(subject.expression.geometry) : undefined
  return geometry && middleOf(geometry)
}

/** The middle of the ground that a geometry spans: good enough to hang a name on. */
function middleOf(geometry: Geometry): LngLat {
  const [west, south, east, north] = turfBbox(geometry)
  return lngLat((west + east) / 2, (south + north) / 2)
}
