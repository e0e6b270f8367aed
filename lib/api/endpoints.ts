import { z } from 'zod'
import { geoparseInputSchema, geoparseResultSchema } from './contract'
import { defineEndpoint } from './endpoint'
import { filterShape, pageShape, wholeShape } from './filter-parameters'
import { gazetteerPlaceSchema, gazetteerSearchSchema, packsSchema } from './gazetteer-views'
import { classParameter, countryParameter, limitParameter, pointParameter } from './parameters'
import {
  articleDetailSchema,
  articlesSchema,
  clusterMembersSchema,
  clustersSchema,
  expressionDetailSchema,
  expressionsSchema,
  facetsSchema,
  healthSchema,
  mentionDetailSchema,
  mentionsSchema,
  placeDetailSchema,
  placesSchema,
  timelineSchema,
  unresolvedSchema,
} from './views'

const id = z.string().min(1).max(1000)

export const listPlaces = defineEndpoint({
  method: 'GET',
  path: '/api/places',
  input: z.strictObject({ ...filterShape, ...wholeShape }),
  output: placesSchema,
})
export const getPlace = defineEndpoint({
  method: 'GET',
  path: '/api/places/{id}',
  input: z.strictObject({
    id,
    ...filterShape,
    ...pageShape(500, 100),
  }),
  output: placeDetailSchema,
})
const zoom = z.coerce
  .number({ error: 'must be a zoom level from 0 to 24' })
  .min(0)
  .max(24)
  .transform(Math.floor)
  .describe('The zoom level of Web Mercator tiles of 256 pixels.')
export const listClusters = defineEndpoint({
  method: 'GET',
  path: '/api/clusters',
  input: z.strictObject({ ...filterShape, zoom }),
  output: clustersSchema,
})
export const getCluster = defineEndpoint({
  method: 'GET',
  path: '/api/clusters/{id}',
  input: z.strictObject({
    id: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 31),
    ...filterShape,
  }),
  output: clusterMembersSchema,
})
export const listMentions = defineEndpoint({
  method: 'GET',
  path: '/api/mentions',
  input: z.strictObject({ ...filterShape, ...pageShape(500, 100) }),
  output: mentionsSchema,
})
export const getMention = defineEndpoint({
  method: 'GET',
  path: '/api/mentions/{id}',
  input: z.strictObject({ id }),
  output: mentionDetailSchema,
})
export const listExpressions = defineEndpoint({
  method: 'GET',
  path: '/api/expressions',
  input: z.strictObject({ ...filterShape, ...wholeShape }),
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
  input: z.strictObject({ ...filterShape, ...pageShape(1000, 1000) }),
  output: unresolvedSchema,
})
export const listArticles = defineEndpoint({
  method: 'GET',
  path: '/api/articles',
  input: z.strictObject({ ...filterShape, ...pageShape(1000, 500) }),
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
export const getTimeline = defineEndpoint({
  method: 'GET',
  path: '/api/timeline',
  input: z.strictObject({
    ...filterShape,
    interval: z
      .enum(['day', 'week', 'month'])
      .optional()
      .describe('Without it the longest that gives a legible row of bars. The filter on days is left aside.'),
  }),
  output: timelineSchema,
})
export const getFacets = defineEndpoint({
  method: 'GET',
  path: '/api/facets',
  input: z.strictObject({
    ...filterShape,
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many values of each filter.'),
  }),
  output: facetsSchema,
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
