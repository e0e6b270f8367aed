import type { Geometry } from 'geojson'
import type { LngLat } from '../../lib/geo/lng-lat'

/** How a mark looks, which is what it means: see the legend. `known` is a place of the gazetteer that nothing here mentions. */
export type MarkStyle = 'literal' | 'landmark' | 'area' | 'country' | 'associative' | 'unresolved' | 'known'

/** A place or expression as the map draws it. `key` names it in selections. */
export interface MapMark {
  readonly key: string
  readonly position: LngLat
  readonly style: MarkStyle
  readonly label: string
  /** What a screen reader says: "Alep, ville, Syrie, 24 mentions, 5 articles". */
  readonly spoken: string
  readonly count: number
  /** Its name shows only when asked for: the ground drawn around it says enough. */
  readonly quiet?: boolean
}

/** Ground to fill softly. Several areas may share a key with one mark. */
export interface MapArea {
  readonly key: string
  readonly geometry: Geometry
  readonly style: 'unit' | 'country' | 'expression' | 'precision'
}
