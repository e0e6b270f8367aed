import type { NameKind } from '../../lib/gazetteer/gazetteer'
import { type PlaceId, placeId } from '../../lib/gazetteer/place'
import type { PackEntry, PackName } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'

/** A place while the recipe still adds to it. */
export interface Draft {
  readonly id: PlaceId
  name: string
  readonly labels: { fr?: string; en?: string }
  lng: number
  lat: number
  featureCode: string
  countryCode?: string
  admin1Code?: string
  admin2Code?: string
  population: number
  radiusKm: number
  readonly names: PackName[]
  readonly demonyms: { name: string; lang: string }[]
}

/** Drafts by id, in the order in which they came. */
export type Drafts = Map<string, Draft>

interface NewDraft extends Pick<Draft, 'name' | 'lng' | 'lat' | 'featureCode'> {
  readonly id: string
  readonly countryCode?: string | undefined
  readonly admin1Code?: string | undefined
  readonly admin2Code?: string | undefined
  readonly population?: number
  readonly radiusKm?: number
}

/** Admin codes that an id can carry; GeoNames writes 00 where it knows none. */
const CODE = /^(?!00$)[\w-]+$/

export function addDraft(drafts: Drafts, place: NewDraft): Draft {
  const { countryCode, admin1Code = '', admin2Code = '' } = place
  const draft: Draft = {
    id: placeId(place.id),
    name: place.name,
    labels: {},
    lng: place.lng,
    lat: place.lat,
    featureCode: place.featureCode,
    population: place.population ?? 0,
    radiusKm: place.radiusKm ?? 1,
    names: [{ name: place.name, kind: 'main' }],
    demonyms: [],
  }
  if (countryCode) {
    draft.countryCode = countryCode
    if (CODE.test(admin1Code)) {
      draft.admin1Code = admin1Code
      if (CODE.test(admin2Code)) draft.admin2Code = admin2Code
    }
  }
  if (drafts.has(draft.id)) throw new Error(`Two places have the id ${draft.id}`)
  drafts.set(draft.id, draft)
  return draft
}

export function addName(draft: Draft, name: string, kind: NameKind, lang?: string): void {
  const clean = name.trim()
  if (clean !== '') draft.names.push(lang === undefined ? { name: clean, kind } : { name: clean, kind, lang })
}

export function setLabel(draft: Draft, lang: 'fr' | 'en', label: string): void {
  draft.labels[lang] = label
  addName(draft, label, 'label', lang)
}

export function finishDraft(draft: Draft): PackEntry {
  const { id, name, labels, lng, lat, featureCode, countryCode, admin1Code, admin2Code, population, radiusKm } = draft
  return {
    place: {
      id,
      name,
      labels,
      point: lngLat(lng, lat),
      featureCode,
      ...(countryCode === undefined ? {} : { countryCode }),
      ...(admin1Code === undefined ? {} : { admin1Code }),
      ...(admin2Code === undefined ? {} : { admin2Code }),
      population,
      radiusKm,
    },
    names: draft.names,
    demonyms: draft.demonyms,
  }
}
