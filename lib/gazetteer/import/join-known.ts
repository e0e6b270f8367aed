import { lngLat } from '../../geo/lng-lat'
import type { Gazetteer } from '../gazetteer'
import type { PlaceId } from '../place'
import { findSamePlace, isAirfield, reachKm } from './same-place'
import type { SourcePlace } from './source-place'

const MOST_LISTED = 50

/**
 * Gives rows that are places of the bundled pack under another id that id: the same airfield, the same village. A row's
 * own id becomes an alias. Lists the first that it joins.
 */
export class KnownPlaces {
  joined = 0
  readonly listed: string[] = []
  readonly #world: Gazetteer

  constructor(world: Gazetteer) {
    this.#world = world
  }

  /** GeoNames rows join what the bundled pack has from elsewhere; others join whatever is the same. */
  join(place: SourcePlace): SourcePlace {
    const isFromGeonames = place.id.startsWith('gn:')
    if (!(isFromGeonames || place.id.startsWith('x:')) || reachKm(place.featureCode) === undefined) return place
    const names = isAirfield(place.featureCode) ? place.names.map(({ name }) => name) : []
    const ref = findSamePlace(this.#world, [place.name, ...names], {
      featureCode: place.featureCode,
      countryCode: place.countryCode || undefined,
      point: lngLat(place.lng, place.lat),
    })
    if (ref === undefined) return place
    const { id, name } = this.#world.place(ref)
    if (id === place.id || (isFromGeonames && isOfGeonames(id))) return place
    this.joined++
    if (this.listed.length < MOST_LISTED) this.listed.push(`${place.id} (${place.name}) into ${id} (${name})`)
    return { ...place, id, aliases: isFromGeonames ? [...place.aliases, place.id] : place.aliases }
  }
}

function isOfGeonames(id: PlaceId): boolean {
  return /^(gn|ctry|adm[12]):/.test(id)
}
