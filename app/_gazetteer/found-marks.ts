import type { GazetteerResult } from '../../lib/api/gazetteer-views'
import { lngLat } from '../../lib/geo/lng-lat'
import type { MapMark, MarkStyle } from '../_map/map-mark'
import { reportedStyle } from '../_map/place-style'
import { placeWhereabouts, spokenName, type Words } from '../_words/use-words'

/** What a mark must know of a place of the gazetteer. */
export type Markable = Omit<GazetteerResult, 'match' | 'distanceKm'>

/** Places as marks: as the dashboard has them with their count where the articles speak of them, else a grey ring. */
export function foundMarks(places: readonly Markable[], words: Words): MapMark[] {
  return places.map((place) => ({
    key: place.id,
    position: lngLat(place.lon, place.lat),
    style: foundStyle(place),
    label: words.title(place),
    spoken: spokenName([words.title(place), placeWhereabouts(place, words)]),
    // All weigh alike in what the first view holds.
    count: Math.max(1, place.literal),
  }))
}

export function foundStyle({ literal, kind }: Pick<Markable, 'literal' | 'kind'>): MarkStyle {
  return literal > 0 ? reportedStyle(kind) : 'known'
}
