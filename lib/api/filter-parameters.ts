import { z } from 'zod'
import { senseSchema } from './contract'
import { bboxParameter, countryParameter, dayParameter, listOf, repeated } from './parameters'
import { placeKindSchema } from './views'

export const reviewStateSchema = z.enum(['confirmed', 'corrected', 'rejected', 'none'])
export const markKindSchema = z.enum(['toponym', 'expression'])

const unitCode = z
  .string()
  .regex(/^[A-Z]{2}(\.\w{1,20})?$/, { error: 'must be a country such as SY or its first-level unit such as SY.09' })
const languageCode = z.string().regex(/^[a-z]{2,3}(-\w{2,8})?$/, { error: 'must be a language code such as fr' })

/** The filters, the same wherever something is listed, counted or exported. All are applied; of a list one value suffices. */
export const filterShape = {
  bbox: bboxParameter
    .optional()
    .describe(
      'A box that the place’s point lies in, and the footprint of an expression touches: west,south,east,north in degrees. West greater than east crosses the antimeridian. What has no place on the ground is outside no box.',
    ),
  from: dayParameter.optional().describe('The first day. Undated ones are left out unless `undated` includes them.'),
  to: dayParameter.optional().describe('The last day, itself included.'),
  time: z
    .enum(['published', 'mentioned'])
    .optional()
    .describe(
      'Which day `from`, `to` and `undated` mean: the article’s (default), or the one that the sentence speaks of.',
    ),
  undated: z
    .enum(['include', 'only'])
    .optional()
    .describe('What has no such day: together with the days asked for, or nothing else.'),
  q: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe(
      'Words that the article has in its title or text, with accents or without, in any form of the word; "a phrase" in quotation marks; a word or phrase with a minus before it is one that the article has not.',
    ),
  place: repeated(1000).optional().describe('Ids of places. May be repeated.'),
  within: listOf(unitCode).optional().describe('Countries and first-level units that the place lies in, with commas.'),
  country: listOf(countryParameter).optional().describe('Countries of the place, ISO 3166-1 with commas.'),
  class: listOf(placeKindSchema).optional().describe('What kinds of thing the place is, with commas.'),
  sense: listOf(senseSchema).optional().describe('The place itself, or the name for a government, an army, a team.'),
  source: repeated(300).optional().describe('Publishers, as written. May be repeated.'),
  attribution: repeated(500).optional().describe('Who says so in the sentence, as written. May be repeated.'),
  article: repeated(1000).optional().describe('Ids of articles. May be repeated.'),
  lang: listOf(languageCode).optional().describe('Languages of the article, with commas.'),
  minConfidence: z.coerce
    .number({ error: 'must be a number from 0 to 1' })
    .min(0)
    .max(1)
    .optional()
    .describe('The least confidence that the place is right; mentions without a place have none.'),
  review: listOf(reviewStateSchema)
    .optional()
    .describe('What a person decided, with commas. Without it what was rejected as no place is left out.'),
  kind: listOf(markKindSchema).optional().describe('Place names, spatial expressions, or (default) both.'),
}

/** A listing of which every answer is one page. */
export function pageShape(most: number, first: number) {
  return {
    limit: z.coerce
      .number({ error: `must be a whole number from 1 to ${most}` })
      .int({ error: `must be a whole number from 1 to ${most}` })
      .min(1)
      .max(most)
      .default(first)
      .describe('How many at most.'),
    after: afterParameter,
  }
}

const afterParameter = z
  .string()
  .min(1)
  .max(4000)
  .optional()
  .describe('Where the page begins: the cursor in the `next` link of the page before.')

/** A listing that comes whole unless a page is asked for. */
export const wholeShape = {
  limit: z.coerce
    .number({ error: 'must be a whole number from 1' })
    .int({ error: 'must be a whole number from 1' })
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('How many at most; all without it.'),
  after: afterParameter,
}
