import { z } from 'zod'

/** Where a pack's places come from, and what its user owes the source. */
export const packCreditSchema = z.object({
  source: z.string(),
  licence: z.string(),
  url: z.string().optional(),
})
export type PackCredit = z.infer<typeof packCreditSchema>

/** A pack's `meta` section: what a reader must know before the first look-up. Numbers are counts. */
export const packMetaSchema = z.object({
  name: z.string(),
  places: z.number().int(),
  names: z.number().int(),
  /** Where the refs of each id scheme end; they follow one another in this order. */
  schemes: z.strictObject({
    gn: z.number().int(),
    ctry: z.number().int(),
    adm1: z.number().int(),
    adm2: z.number().int(),
    text: z.number().int(),
  }),
  /** The feature codes and languages that columns and tags number. */
  featureCodes: z.array(z.string()),
  languages: z.array(z.string()),
  alphabet: z.string(),
  /** From here on a population is a number in the table of large ones. */
  populationLimit: z.number().int(),
  /** Places by class letter, and by country; an empty code is no country. */
  classes: z.record(z.string(), z.number().int()),
  countries: z.record(z.string(), z.number().int()),
  credits: z.array(packCreditSchema),
})
export type PackMeta = z.infer<typeof packMetaSchema>

/** Id schemes in the order of their refs. Within one, refs ascend with the number in the `ids` column. */
export const SCHEMES = ['gn', 'ctry', 'adm1', 'adm2', 'text'] as const
export type Scheme = (typeof SCHEMES)[number]

/** Positions are whole numbers of 1/40000 degree (2.8 m), counted from the south-west corner, so that 3 bytes hold one. */
const STEPS_A_DEGREE = 40_000

export function packDegrees(degrees: number, limit: number): number {
  return Math.round((degrees + limit) * STEPS_A_DEGREE)
}

/** Back to degrees, rounded to the five decimals that sources give. */
export function readDegrees(steps: number, limit: number): number {
  return Math.round((steps / STEPS_A_DEGREE - limit) * 1e5) / 1e5
}

/** Radii are powers of 1.06 from 10 m on, so that one byte reaches round the earth; rounded up, to still hold the place. */
const SMALLEST_KM = 0.01
const RADIUS_STEP = Math.log(1.06)

export function packRadius(radiusKm: number): number {
  if (!(radiusKm > SMALLEST_KM)) return 0
  return Math.min(255, Math.ceil(Math.log(radiusKm / SMALLEST_KM) / RADIUS_STEP - 1e-9))
}

/** Kilometres, to two significant digits. */
export function readRadius(step: number): number {
  return Number((SMALLEST_KM * Math.exp(step * RADIUS_STEP)).toPrecision(2))
}

/** The scheme of an id; ids that carry no number or admin code are kept as text. */
export function schemeOf(id: string): Scheme {
  const scheme = id.slice(0, id.indexOf(':'))
  return scheme === 'gn' || scheme === 'ctry' || scheme === 'adm1' || scheme === 'adm2' ? scheme : 'text'
}

/** What decides a row's place in a pack: the scheme, then a number or a text. */
export interface IdOrder {
  readonly scheme: number
  readonly number: number
  readonly text: string
}

export function orderOfId(id: string): IdOrder {
  const scheme = schemeOf(id)
  const number = scheme === 'gn' ? Number(id.slice(3)) : 0
  const text = scheme === 'gn' ? '' : scheme === 'text' ? id : id.slice(id.indexOf(':') + 1)
  return { scheme: SCHEMES.indexOf(scheme), number, text }
}

export function compareIds(a: IdOrder, b: IdOrder): number {
  return a.scheme - b.scheme || a.number - b.number || compareTexts(a.text, b.text)
}

/** The order of two texts' UTF-8 bytes, by which tables are sorted so that they can be searched without decoding. */
export function compareTexts(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) {
    const [unitA, unitB] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (unitA !== unitB) return weight(unitA) - weight(unitB)
  }
  return a.length - b.length
}

/** In UTF-8 the halves of a surrogate pair come after all other units. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
