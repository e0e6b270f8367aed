import type { Gazetteer, PlaceRef } from '../gazetteer/gazetteer'
import { type Place, placeId } from '../gazetteer/place'
import { placeKind } from '../gazetteer/place-kind'
import type { AnalyzedMention, KnownPlace, WrittenPlace } from '../store/analysis'

/** In full, the places of these mentions and the provinces they lie in. */
export function knownPlaces(mentions: readonly AnalyzedMention[], gazetteer: Gazetteer): KnownPlace[] {
  const places = new Map<string, KnownPlace>()
  for (const { place, radiusKm } of mentions) {
    if (place === null || places.has(place.id)) continue
    const ref = gazetteer.byId(placeId(place.id))
    places.set(place.id, ref === undefined ? pointPlace(place, radiusKm ?? 0) : describePlace(gazetteer.place(ref)))
    const province = ref === undefined ? undefined : provinceOf(gazetteer, ref)
    if (province !== undefined && !places.has(province.id)) places.set(province.id, describePlace(province))
  }
  return [...places.values()]
}

function provinceOf(gazetteer: Gazetteer, ref: PlaceRef): Place | undefined {
  const country = gazetteer.countryCode(ref)
  const admin1 = gazetteer.admin1Code(ref)
  if (country === undefined || admin1 === undefined) return undefined
  const province = gazetteer.admin1(country, admin1)
  return province === undefined ? undefined : gazetteer.place(province)
}

/** A place of a pack as the store keeps it. */
export function describePlace(place: Place): KnownPlace {
  const { id, name, labels, featureCode, countryCode, admin1Code, admin2Code, population, radiusKm } = place
  const [lon, lat] = place.point
  const kind = placeKind(place)
  const country = countryCode ?? null
  return {
    id,
    name,
    labels,
    kind,
    lat,
    lon,
    featureCode,
    countryCode: country,
    admin1Code,
    admin2Code,
    population,
    radiusKm,
  }
}

/** A place that no pack has: written coordinates. */
function pointPlace(place: WrittenPlace, radiusKm: number): KnownPlace {
  return { ...place, labels: {}, kind: 'point', population: 0, radiusKm }
}
