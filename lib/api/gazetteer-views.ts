import { z } from 'zod'
import { articleSummarySchema, placeIdentity } from './views'

/** A place of the gazetteer, whether any article mentions it or not. */
const gazetteerPlace = {
  ...placeIdentity,
  admin2Code: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  /** Zero where unknown. */
  population: z.number().int(),
  /** The pack whose row it is: a later pack's row replaces an earlier one's. */
  pack: z.string(),
  /** Literal mentions in the articles here, landmarks apart. */
  literal: z.number().int(),
}

/** How a name answers what was typed. */
export const matchKindSchema = z.enum(['exact', 'folded', 'prefix', 'typo'])
export type MatchKind = z.infer<typeof matchKindSchema>

export const gazetteerResultSchema = z.strictObject({
  ...gazetteerPlace,
  match: z.strictObject({
    kind: matchKindSchema,
    /** The name that matched. */
    name: z.string(),
    lang: z.string().nullable(),
  }),
  /** From the point `near`; null without one. */
  distanceKm: z.number().nullable(),
})
export type GazetteerResult = z.infer<typeof gazetteerResultSchema>

export const gazetteerSearchSchema = z.strictObject({
  results: z.array(gazetteerResultSchema),
  /** False where so many names begin so that not all were read: more letters find more. */
  complete: z.boolean(),
})
export type GazetteerSearch = z.infer<typeof gazetteerSearchSchema>

export const gazetteerPlaceSchema = z.strictObject({
  place: z.strictObject({
    ...gazetteerPlace,
    /** Ids that it has in other sources: P-codes, Wikidata… */
    aliases: z.array(z.string()),
    /** Its main name and labels first. */
    names: z.array(
      z.strictObject({
        name: z.string(),
        lang: z.string().nullable(),
        kind: z.enum(['main', 'label', 'alternate', 'abbreviation', 'historic']),
      }),
    ),
  }),
  /** Articles here that mention it, those with most mentions first, and how many there are. */
  articles: z.array(
    articleSummarySchema
      .pick({ id: true, title: true, source: true, published: true, sample: true })
      .extend({ mentions: z.number().int() }),
  ),
  articleCount: z.number().int(),
})
export type GazetteerPlace = z.infer<typeof gazetteerPlaceSchema>

const count = z.number().int()

export const packSchema = z.strictObject({
  name: z.string(),
  /** Its file's name. */
  file: z.string(),
  /** Hash of its content. */
  version: z.string(),
  /** Bytes. */
  size: count,
  /** When the file was written, ISO 8601. */
  modified: z.string(),
  places: count,
  names: count,
  /** By GeoNames class: A, H, L, P, R, S, T, U, V. */
  classes: z.array(z.strictObject({ class: z.string(), places: count })),
  /** By ISO 3166-1 code; null for what no one country holds. */
  countries: z.array(z.strictObject({ country: z.string().nullable(), places: count })),
  /** Where its places come from, and on what terms. */
  credits: z.array(z.strictObject({ source: z.string(), licence: z.string(), url: z.string().nullable() })),
})
export type PackView = z.infer<typeof packSchema>

export const packsSchema = z.strictObject({
  /** In the order in which they are loaded: a later one overrides. */
  packs: z.array(packSchema),
  /** Files among the packs that cannot be used. */
  problems: z.array(
    z.strictObject({
      file: z.string(),
      message: z.string(),
      /** The file's former content is still in use. */
      formerInUse: z.boolean(),
    }),
  ),
  /** When the packs changed while the server ran, ISO 8601; null when they did not. */
  changed: z.string().nullable(),
  /** Analyses that are being judged: could the new packs change them? Null when none is. */
  judging: z.strictObject({ judged: count, total: count }).nullable(),
  /** Articles that wait to be read, again or for the first time. */
  queued: count,
})
export type Packs = z.infer<typeof packsSchema>
