import { z } from 'zod'

/** As `PlaceKind` has them. */
export const PLACE_KINDS = [
  'country',
  'region',
  'province',
  'district',
  'city',
  'village',
  'airfield',
  'facility',
  'water',
  'mountain',
  'area',
  'point',
] as const

/** Columns of a place `p` and of the province `r` that it lies in; join the two with `PROVINCE_OF_PLACE`. */
export const PLACE_COLUMNS = `p.id, p.name, p.label_fr, p.label_en, p.kind, p.feature_code, p.country_code, p.admin1_code,
  p.lng, p.lat, p.radius_km, p.population, r.name as admin1_name, r.label_fr as admin1_fr, r.label_en as admin1_en`

export const PROVINCE_OF_PLACE = `left join places r on r.id = 'adm1:' || p.country_code || '.' || p.admin1_code`

export const COUNT_COLUMNS = `
  count(*) filter (where m.sense = 'literal' and not m.landmark)::int as literal,
  count(*) filter (where m.sense = 'literal' and m.landmark)::int as landmark,
  count(*) filter (where m.sense = 'associative')::int as associative,
  count(distinct m.article_id)::int as articles`

const text = z.string().nullable()
const columns = {
  id: z.string(),
  name: z.string(),
  label_fr: text,
  label_en: text,
  kind: z.enum(PLACE_KINDS),
  feature_code: z.string(),
  country_code: text,
  admin1_code: text,
  lng: z.number(),
  lat: z.number(),
  radius_km: z.number(),
  population: z.number(),
  admin1_name: text,
  admin1_fr: text,
  admin1_en: text,
}
const counts = { literal: z.number(), landmark: z.number(), associative: z.number(), articles: z.number() }

/** A place with its counts, as a row of `PLACE_COLUMNS` and `COUNT_COLUMNS`. */
export const countedPlaceSchema = z.object({ ...columns, ...counts }).transform((row) => ({
  identity: {
    id: row.id,
    name: row.name,
    labels: labelsOf(row.label_fr, row.label_en),
    kind: row.kind,
    featureCode: row.feature_code,
    countryCode: row.country_code,
    admin1Code: row.admin1_code,
    admin1: row.admin1_name === null ? null : { name: row.admin1_name, ...labelsOf(row.admin1_fr, row.admin1_en) },
    radiusKm: row.radius_km,
  },
  counts: { literal: row.literal, landmark: row.landmark, associative: row.associative, articles: row.articles },
  lng: row.lng,
  lat: row.lat,
  population: row.population,
}))

export function labelsOf(fr: string | null, en: string | null): { fr?: string; en?: string } {
  return { ...(fr !== null && { fr }), ...(en !== null && { en }) }
}
