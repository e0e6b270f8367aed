import { z } from 'zod'
import { geoparseInputSchema, geoparseResultSchema } from './contract'
import { defineEndpoint } from './endpoint'
import { gazetteerPlaceSchema, gazetteerSearchSchema, packsSchema } from './gazetteer-views'
import { classParameter, countryParameter, filterShape, limitParameter, pointParameter } from './parameters'
import {
  articleDetailSchema,
  articlesSchema,
  expressionDetailSchema,
  expressionsSchema,
  healthSchema,
  placeDetailSchema,
  placesSchema,
  unresolvedSchema,
} from './views'

const id = z.string().min(1).max(1000)

export const listPlaces = defineEndpoint({
  method: 'GET',
  path: '/api/places',
  input: z.strictObject(filterShape),
  output: placesSchema,
})
export const getPlace = defineEndpoint({
  method: 'GET',
  path: '/api/places/{id}',
  input: z.strictObject({
    id,
    ...filterShape,
    limit: z.coerce.number().int().min(1).max(500).default(100),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  output: placeDetailSchema,
})
export const listExpressions = defineEndpoint({
  method: 'GET',
  path: '/api/expressions',
  input: z.strictObject(filterShape),
  output: expressionsSchema,
})
export const getExpression = defineEndpoint({
  method: 'GET',
  path: '/api/expressions/{id}',
  input: z.strictObject({ id }),
  output: expressionDetailSchema,
})
export const listUnresolved = defineEndpoint({
  method: 'GET',
  path: '/api/unresolved',
  input: z.strictObject(filterShape),
  output: unresolvedSchema,
})
export const listArticles = defineEndpoint({
  method: 'GET',
  path: '/api/articles',
  input: z.strictObject(filterShape),
  output: articlesSchema,
})
export const getArticle = defineEndpoint({
  method: 'GET',
  path: '/api/articles/{id}',
  input: z.strictObject({ id }),
  output: articleDetailSchema,
})
export const searchGazetteer = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer',
  input: z.strictObject({
    /** Any text; a name, its beginning, or nearly one. */
    q: z.string().max(500),
    near: pointParameter.optional(),
    country: countryParameter.optional(),
    class: classParameter.optional(),
    limit: limitParameter(20, 100),
  }),
  output: gazetteerSearchSchema,
})
export const listPacks = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer/packs',
  input: z.strictObject({}),
  output: packsSchema,
})
export const getGazetteerPlace = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer/places/{id}',
  input: z.strictObject({ id }),
  output: gazetteerPlaceSchema,
})
export const geoparseText = defineEndpoint({
  method: 'POST',
  path: '/api/geoparse',
  input: geoparseInputSchema,
  output: geoparseResultSchema,
})
export const getHealth = defineEndpoint({
  method: 'GET',
  path: '/api/health',
  input: z.strictObject({}),
  output: healthSchema,
})
