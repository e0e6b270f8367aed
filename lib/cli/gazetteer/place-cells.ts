import type { Gazetteer, PlaceRef } from '../../gazetteer/gazetteer'

export const PLACE_HEADINGS = ['id', 'place', 'class', 'country', 'unit', 'people', 'lat, lon', 'km', 'pack']

/** What tells one place from another, for a table. */
export function placeCells(gazetteer: Gazetteer, ref: PlaceRef, distanceKm: number | undefined): string[] {
  const place = gazetteer.place(ref)
  return [
    place.id,
    place.name,
    place.featureCode,
    place.countryCode ?? '',
    place.admin1Code ?? '',
    place.population > 0 ? `${place.population}` : '',
    `${place.point[1]}, ${place.point[0]}`,
    distanceKm === undefined ? '' : distanceKm.toFixed(distanceKm < 10 ? 1 : 0),
    gazetteer.packs[gazetteer.packOf(ref)]?.name ?? '',
  ]
}
