import { type LngLat, lngLat } from '../../geo/lng-lat'
import type { Gazetteer } from '../gazetteer'
import { placeId } from '../place'
import type { Shapes } from '../shapes'
import { settleFeatureCode } from './class-words'
import { findSamePlace, isAirfield, reachKm } from './same-place'
import type { SourcePlace } from './source-place'

const MOST_LISTED = 50

export interface Surroundings {
  /** The bundled pack: its units have points inside their ground and a measured extent. */
  readonly world: Gazetteer
  readonly shapes: Shapes
}

/**
 * Completes the rows of a source by what the bundled pack knows: the unit whose ground holds the position, the id of the
 * same airfield or village under another one (its own becomes an alias), the extent of a unit.
 */
export class Settler {
  /** Rows that took the id of a place of the bundled pack. */
  joined = 0
  /** The first of them. */
  readonly listed: string[] = []
  readonly #world: Gazetteer
  readonly #shapes: Shapes

  constructor({ world, shapes }: Surroundings) {
    this.#world = world
    this.#shapes = shapes
  }

  /** A row of a GeoNames dump tells all but the extent; of units it gives a middle that may lie outside. */
  settle(row: SourcePlace, isDump: boolean): SourcePlace {
    if (row.featureCode === '') return row
    const located = this.#withUnits(row)
    const place = this.#join({ ...located, featureCode: settleFeatureCode(located.featureCode, undefined) })
    if (isDump && place.id.startsWith('gn:')) return place
    const ref = this.#world.byId(placeId(place.id))
    const featureCode = settleFeatureCode(row.featureCode, ref === undefined ? undefined : this.#world.featureCode(ref))
    if (ref === undefined) return { ...place, featureCode }
    const [lng, lat] = isDump && isUnit(place.id) ? this.#world.point(ref) : [place.lng, place.lat]
    return { ...place, featureCode, lng, lat, radiusKm: place.radiusKm || this.#world.radiusKm(ref) }
  }

  /** The polygons' answer where the source knows no country or no unit; its own country is never overruled. */
  #withUnits(place: SourcePlace): SourcePlace {
    const { countryCode, admin1Code, featureCode, id } = place
    if (admin1Code !== '' || isUnit(id) || /^[AHU]/.test(featureCode)) return place
    const point = lngLat(place.lng, place.lat)
    if (countryCode !== '') return { ...place, admin1Code: this.#shapes.unitIn(countryCode, point) ?? '' }
    const found = this.#shapes.locate(point)
    return { ...place, countryCode: found.countryCode ?? '', admin1Code: found.admin1Code ?? '' }
  }

  /** GeoNames rows join what the bundled pack has from elsewhere; a pack's own rows join whatever is the same. */
  #join(place: SourcePlace): SourcePlace {
    const { featureCode } = place
    const isNumbered = place.id.startsWith('gn:')
    if (!(isNumbered || place.id.startsWith('x:')) || reachKm(featureCode) === undefined) return place
    const point: LngLat = lngLat(place.lng, place.lat)
    const names = isAirfield(featureCode) || !isNumbered ? place.names.map(({ name }) => name) : []
    const thing = { featureCode, countryCode: place.countryCode || undefined, point }
    const ref = findSamePlace(this.#world, [place.name, ...names], thing)
    if (ref === undefined) return place
    const { id, name } = this.#world.place(ref)
    if (id === place.id || (isNumbered && isOfGeonames(id))) return place
    this.joined++
    if (this.listed.length < MOST_LISTED) this.listed.push(`${place.id} (${place.name}) into ${id} (${name})`)
    return { ...place, id, aliases: [...place.aliases, place.id] }
  }
}

function isOfGeonames(id: string): boolean {
  return id.startsWith('gn:') || isUnit(id)
}

function isUnit(id: string): boolean {
  return /^(ctry|adm[12]):/.test(id)
}
