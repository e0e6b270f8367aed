import { z } from 'zod'

const BBOX_HELP = 'west,south,east,north in degrees, such as 35.5,32.2,42.4,37.3'
const DATE_HELP = 'a day such as 2015-10-17'

/** By parameter whose values have commas between them, what one of the values is: for the description of the API. */
export const VALUES_OF = new WeakMap<z.core.$ZodType, z.ZodType>()

/** `bbox=west,south,east,north`, degrees; west > east crosses the antimeridian. */
export const bboxParameter = z
  .string()
  .transform((value) => value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
  .refine(
    ([west = NaN, south = NaN, east = NaN, north = NaN, ...rest]) =>
      rest.length === 0 &&
      Math.abs(west) <= 180 &&
      Math.abs(east) <= 180 &&
      south >= -90 &&
      north <= 90 &&
      south <= north,
    { error: `must be ${BBOX_HELP}` },
  )
  .transform(([west = 0, south = 0, east = 0, north = 0]) => [west, south, east, north] as const)

VALUES_OF.set(bboxParameter, z.number())

/** A real calendar day, ISO 8601. */
export const dayParameter = z.iso.date({ error: `must be ${DATE_HELP}` })

/** `near=lon,lat`, degrees. */
export const pointParameter = z
  .string()
  .transform((value) => value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
  .refine(([lon = NaN, lat = NaN, ...rest]) => rest.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90, {
    error: 'must be longitude,latitude in degrees, such as 37.16,36.2',
  })
  .transform(([lon = 0, lat = 0]) => [lon, lat] as const)

/** An ISO 3166-1 alpha-2 code. */
export const countryParameter = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166-1 code of two capitals, such as SY' })

/** A GeoNames feature class, or class and code. */
export const classParameter = z
  .string()
  .regex(/^[AHLPRSTUV](\.[A-Z0-9]{1,10})?$/, { error: 'must be a GeoNames class or code, such as P or S.AIRB' })

/** How many results; a larger number than `most` is `most`. */
export function limitParameter(usual: number, most: number) {
  return z.coerce
    .number({ error: 'must be a whole number from 1 on' })
    .int({ error: 'must be a whole number from 1 on' })
    .min(1, { error: 'must be a whole number from 1 on' })
    .default(usual)
    .transform((limit) => Math.min(limit, most))
}

const MOST_VALUES = 100

/** Several values of one parameter, with commas between them. */
export function listOf<Item extends z.ZodType<string, string>>(item: Item) {
  const list = z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(item).max(MOST_VALUES, { error: `must be at most ${MOST_VALUES} values` }))
  VALUES_OF.set(list, item)
  return list
}

/** Parameters that may be given more than once: free text may hold commas. */
export const REPEATED = new Set(['place', 'source', 'attribution', 'article'])

/** Free text, once or several times. */
export function repeated(longest: number) {
  const word = z.string().min(1).max(longest)
  return z
    .union([word, z.array(word).min(1).max(MOST_VALUES)])
    .transform((value) => (typeof value === 'string' ? [value] : value))
}
