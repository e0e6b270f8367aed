import { z } from 'zod'

const BBOX_HELP = 'west,south,east,north in degrees, such as 35.5,32.2,42.4,37.3'
const DATE_HELP = 'a day such as 2015-10-17'

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

/** A real calendar day, ISO 8601. */
export const dayParameter = z.iso.date({ error: `must be ${DATE_HELP}` })

/** The filters that every listing shares; issueable in a URL. */
export const filterShape = {
  bbox: bboxParameter.optional(),
  /** On the published date; undated articles are left out as soon as one of the two is given. */
  from: dayParameter.optional(),
  to: dayParameter.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be an ISO 3166-1 code of two capitals, such as SY' })
    .optional(),
  article: z.string().min(1).max(1000).optional(),
  source: z.string().min(1).max(300).optional(),
}
