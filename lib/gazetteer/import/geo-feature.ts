import pointOnFeature from '@turf/point-on-feature'
import type { Geometry, Position } from 'geojson'
import { z } from 'zod'
import { distanceKm } from '../../geo/distance-km'
import { lngLat } from '../../geo/lng-lat'
import { readAlias, readCustomRow } from './custom-place'
import type { SourceName, SourcePlace } from './source-place'

const position = z.array(z.number()).min(2)
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(position).min(1) }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position).min(2)).min(1) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1) }),
])
const collection = z.object({ type: z.literal('GeometryCollection'), geometries: z.array(geometry).min(1) })
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** RFC 7946, with what the Linked Places Format 1.2 adds beside `properties` (github.com/LinkedPasts/linked-places-format). */
const featureSchema = z.object({
  type: z.literal('Feature'),
  id: scalar.optional(),
  '@id': z.string().optional(),
  geometry: z.union([geometry, collection, z.null()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  names: z.array(z.object({ toponym: z.string(), lang: z.string().optional() })).optional(),
  types: z.array(z.object({ label: z.string().optional(), identifier: z.string().optional() })).optional(),
  links: z.array(z.object({ type: z.string(), identifier: z.string() })).optional(),
})
type Feature = z.infer<typeof featureSchema>

const SAME = /^(closeMatch|exactMatch|primary)/i
const GEONAMES = /(?:^gn:|geonames\.org\/)(\d+)/

/** A GeoJSON feature or one of Linked Places as a place, or what is wrong with it. An area's point is one inside it. */
export function readFeature(text: string, pack: string): SourcePlace | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'no JSON'
  }
  const feature = featureSchema.safeParse(json)
  if (!feature.success) {
    const issue = feature.error.issues[0]
    return `no usable feature: ${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}`
  }
  const where = placeOf(feature.data)
  if (typeof where === 'string') return where
  const cell = (...keys: readonly string[]) => propertyOf(feature.data, keys)
  const links = (feature.data.links ?? []).filter(({ type }) => SAME.test(type)).map(({ identifier }) => identifier)
  const identifiers = [feature.data['@id'] ?? '', ...links]
  const geonames = identifiers.map((identifier) => GEONAMES.exec(identifier)?.[1]).find((id) => id !== undefined)
  const names = [
    ...(feature.data.names ?? []).map(nameOf),
    ...namesByLanguage(feature.data),
    ...otherNames(feature.data),
  ]
  const wikidata = [...identifiers, cell('wikidata', 'wikidata_id', 'qid')].map((id) => readAlias('wikidata', id))
  return readCustomRow(
    {
      id: geonames === undefined ? cell('id') || idOf(feature.data) : `gn:${geonames}`,
      name: cell('name', 'title', 'toponym', 'nom', 'shapeName', 'ADM1_EN', 'ADM2_EN'),
      ...where,
      kind: cell('class', 'feature_class', 'type', 'kind') || typeOf(feature.data),
      code: cell('code', 'feature_code'),
      country: cell('country', 'country_code', 'iso2') || firstOf(feature.data.properties?.ccodes),
      admin1: cell('admin1', 'admin1_code'),
      admin2: cell('admin2', 'admin2_code'),
      population: cell('population', 'pop'),
      radiusKm: cell('radius_km', 'radius') || where.radiusKm,
      names,
      aliases: [...wikidata, readAlias('pcode', cell('pcode', 'p_code', 'ADM1_PCODE', 'ADM2_PCODE'))].filter(
        (alias) => alias !== undefined,
      ),
    },
    pack,
  )
}

function placeOf({ geometry: shape }: Feature): { lat: string; lon: string; radiusKm: string } | string {
  if (!shape) return { lat: '', lon: '', radiusKm: '' }
  const positions = shape.type === 'GeometryCollection' ? shape.geometries.flatMap(positionsOf) : positionsOf(shape)
  if (positions.some(([lng = 999, lat = 999]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))) {
    return 'a position off the globe'
  }
  const [lng = 0, lat = 0] = positions.length === 1 ? (positions[0] ?? []) : pointOnFeature(shape).geometry.coordinates
  const centre = lngLat(lng, lat)
  const reach = Math.max(...positions.map(([x = 0, y = 0]) => distanceKm(centre, lngLat(x, y))))
  return { lat: String(round(lat)), lon: String(round(lng)), radiusKm: reach > 0 ? reach.toFixed(2) : '' }
}

function positionsOf(shape: Exclude<Geometry, { type: 'GeometryCollection' }>): Position[] {
  switch (shape.type) {
    case 'Point':
      return [shape.coordinates]
    case 'MultiPoint':
    case 'LineString':
      return shape.coordinates
    case 'MultiLineString':
    case 'Polygon':
      return shape.coordinates.flat()
    case 'MultiPolygon':
      return shape.coordinates.flat(2)
  }
}

function propertyOf({ properties }: Feature, keys: readonly string[]): string {
  for (const key of keys) {
    const value = properties?.[key]
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
  }
  return ''
}

function idOf(feature: Feature): string {
  const id = feature['@id'] ?? feature.id
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** Linked Places names the type in words and, in the World Historical Gazetteer's use, by GeoNames' class letter. */
function typeOf({ types, properties }: Feature): string {
  return firstOf(properties?.fclasses) || (types?.find(({ label }) => label !== undefined)?.label ?? '')
}

function firstOf(value: unknown): string {
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : ''
}

function nameOf({ toponym, lang = '' }: { toponym: string; lang?: string | undefined }): SourceName {
  const language = /^[A-Za-z]{2,3}/.exec(lang)?.[0].toLowerCase() ?? ''
  return { name: toponym, kind: language === 'fr' || language === 'en' ? 'label' : 'alternate', lang: language }
}

function namesByLanguage({ properties }: Feature): SourceName[] {
  return Object.entries(properties ?? {}).flatMap(([key, value]) => {
    const lang = /^name[_:-]([a-z]{2,3})$/.exec(key)?.[1]
    return lang !== undefined && typeof value === 'string' ? [nameOf({ toponym: value, lang })] : []
  })
}

function otherNames({ properties }: Feature): SourceName[] {
  const value = properties?.names ?? properties?.alternate_names
  const list = typeof value === 'string' ? value.split(/[|;]/) : Array.isArray(value) ? value : []
  return list.flatMap((name) => (typeof name === 'string' ? [{ name, kind: 'alternate' as const, lang: '' }] : []))
}

/** Five decimals, a metre, as packs keep. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
