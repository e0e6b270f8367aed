// Past 200 lines on purpose: every endpoint of the API on one page.
import { z } from 'zod'
import { addArticlesInputSchema, addedArticlesSchema } from './article-input'
import { geoparseInputSchema, geoparseResultSchema } from './contract'
import { defineEndpoint } from './endpoint'
import { filterShape, pageShape, wholeShape } from './filter-parameters'
import { gazetteerPlaceSchema, gazetteerSearchSchema, packsSchema } from './gazetteer-views'
import { classParameter, countryParameter, limitParameter, pointParameter } from './parameters'
import {
  addMentionInputSchema,
  mentionReviewSchema,
  reviewInputSchema,
  reviewOutcomeSchema,
  reviewsSchema,
  undoInputSchema,
} from './review-views'
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
  summary: 'Places with their counts, and where all mentions went',
  input: z.strictObject({ ...filterShape, ...wholeShape }),
  output: placesSchema,
})
export const getPlace = defineEndpoint({
  method: 'GET',
  path: '/api/places/{id}',
  summary: 'A place, its ground and the passages that mention it',
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
  summary: 'Marks that would touch as one, with the sums of their mentions',
  input: z.strictObject({ ...filterShape, zoom }),
  output: clustersSchema,
})
export const getCluster = defineEndpoint({
  method: 'GET',
  path: '/api/clusters/{id}',
  summary: 'The places of a cluster',
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
  summary: 'Mentions one by one, with passage, footprint, evidence and candidates',
  input: z.strictObject({ ...filterShape, ...pageShape(500, 100) }),
  output: mentionsSchema,
})
export const getMention = defineEndpoint({
  method: 'GET',
  path: '/api/mentions/{id}',
  summary: 'One mention',
  input: z.strictObject({ id }),
  output: mentionDetailSchema,
})
export const listExpressions = defineEndpoint({
  method: 'GET',
  path: '/api/expressions',
  summary: 'Spatial expressions that say the same as one, with their ground',
  input: z.strictObject({ ...filterShape, ...wholeShape }),
  output: expressionsSchema,
})
export const getExpression = defineEndpoint({
  method: 'GET',
  path: '/api/expressions/{id}',
  summary: 'A spatial expression and its passages',
  input: z.strictObject({ id }),
  output: expressionDetailSchema,
})
export const listUnresolved = defineEndpoint({
  method: 'GET',
  path: '/api/unresolved',
  summary: 'Names read as places that have none on the ground',
  input: z.strictObject({ ...filterShape, ...pageShape(1000, 1000) }),
  output: unresolvedSchema,
})
export const listArticles = defineEndpoint({
  method: 'GET',
  path: '/api/articles',
  summary: 'Articles, newest first',
  input: z.strictObject({ ...filterShape, ...pageShape(1000, 500) }),
  output: articlesSchema,
})
export const getArticle = defineEndpoint({
  method: 'GET',
  path: '/api/articles/{id}',
  summary: 'An article whole, with all that was read in it',
  input: z.strictObject({ id }),
  output: articleDetailSchema,
})
/** A route reads forms and plain texts too: `readUploads`. */
export const addArticles = defineEndpoint({
  method: 'POST',
  path: '/api/articles',
  summary: 'Adds articles, or brings them up to date',
  input: addArticlesInputSchema,
  output: addedArticlesSchema,
})
export const deleteArticle = defineEndpoint({
  method: 'DELETE',
  path: '/api/articles/{id}',
  summary: 'Deletes an article that was added',
  input: z.strictObject({ id }),
  output: z.strictObject({ id: z.string() }),
})
export const addMention = defineEndpoint({
  method: 'POST',
  path: '/api/articles/{id}/mentions',
  summary: 'Makes words of an article a mention of a place',
  input: addMentionInputSchema,
  output: reviewOutcomeSchema,
})
export const getReview = defineEndpoint({
  method: 'GET',
  path: '/api/mentions/{id}/review',
  summary: 'What people decided on a mention',
  input: z.strictObject({ id }),
  output: mentionReviewSchema,
})
export const putReview = defineEndpoint({
  method: 'PUT',
  path: '/api/mentions/{id}/review',
  summary: 'Decides on a mention',
  input: reviewInputSchema,
  output: reviewOutcomeSchema,
})
export const undoReview = defineEndpoint({
  method: 'DELETE',
  path: '/api/mentions/{id}/review',
  summary: 'Undoes the decision in force on a mention',
  input: undoInputSchema,
  output: reviewOutcomeSchema,
})
export const listReviews = defineEndpoint({
  method: 'GET',
  path: '/api/reviews',
  summary: 'The log of decisions',
  input: z.strictObject({
    article: id.optional().describe('Decisions on its mentions alone.'),
    reviewer: z.string().min(1).max(100).optional().describe('Who decided, as written.'),
    state: z
      .enum(['any', 'in-force', 'lost'])
      .optional()
      .describe(
        'The whole log (default), what is in force, or what is in force but whose words are not found any more.',
      ),
    ...pageShape(500, 100),
  }),
  output: reviewsSchema,
})
/** JSON lines, streamed. */
export const exportGold = defineEndpoint({
  method: 'GET',
  path: '/api/reviews/gold',
  summary: 'Reviewed articles as gold, in JSON lines',
  input: z.strictObject({
    complete: z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true')
      .describe('Only articles in which every mention was decided on: gold for recognition too.'),
  }),
  output: z.string(),
  produces: 'application/jsonl',
})
export const exportCsv = defineEndpoint({
  method: 'GET',
  path: '/api/export/mentions.csv',
  summary: 'Exactly the mentions that the filters leave, as CSV, safe for spreadsheets',
  input: z.strictObject(filterShape),
  output: z.string(),
  produces: 'text/csv',
})
export const exportGeoJson = defineEndpoint({
  method: 'GET',
  path: '/api/export/mentions.geojson',
  summary: 'Exactly the mentions that the filters leave, as GeoJSON',
  input: z.strictObject(filterShape),
  output: z.string(),
  produces: 'application/geo+json',
})
export const exportKml = defineEndpoint({
  method: 'GET',
  path: '/api/export/mentions.kml',
  summary: 'Exactly the mentions that the filters leave, as KML',
  input: z.strictObject(filterShape),
  output: z.string(),
  produces: 'application/vnd.google-earth.kml+xml',
})
export const exportAnnotations = defineEndpoint({
  method: 'GET',
  path: '/api/export/mentions.jsonld',
  summary: 'Exactly the mentions that the filters leave, as W3C Web Annotations',
  input: z.strictObject(filterShape),
  output: z.string(),
  produces: 'application/ld+json',
})
export const searchGazetteer = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer',
  summary: 'Places of the gazetteer by name',
  input: z.strictObject({
    q: z.string().max(500).describe('Any text: a name, its beginning, or nearly one.'),
    near: pointParameter.optional().describe('longitude,latitude: what is near comes first.'),
    country: countryParameter.optional().describe('The country that it lies in, ISO 3166-1.'),
    class: classParameter.optional().describe('A GeoNames class or class and code, such as P or S.AIRB.'),
    limit: limitParameter(20, 100).describe('How many at most.'),
  }),
  output: gazetteerSearchSchema,
})
export const listPacks = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer/packs',
  summary: 'The packs in use',
  input: z.strictObject({}),
  output: packsSchema,
})
export const getGazetteerPlace = defineEndpoint({
  method: 'GET',
  path: '/api/gazetteer/places/{id}',
  summary: 'A place of the gazetteer with its names and the articles that mention it',
  input: z.strictObject({ id }),
  output: gazetteerPlaceSchema,
})
export const getTimeline = defineEndpoint({
  method: 'GET',
  path: '/api/timeline',
  summary: 'Mentions by day, week or month',
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
  summary: 'What each value of each filter would leave',
  input: z.strictObject({
    ...filterShape,
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many values of each filter.'),
  }),
  output: facetsSchema,
})
export const geoparseText = defineEndpoint({
  method: 'POST',
  path: '/api/geoparse',
  summary: 'Reads a text, which is not kept',
  input: geoparseInputSchema,
  output: geoparseResultSchema,
})
/** Its route is `eventsRoute`: an answer that does not end. */
export const getEvents = defineEndpoint({
  method: 'GET',
  path: '/api/events',
  summary: 'Server-sent events: what changes in the store',
  input: z.strictObject({
    after: z.string().optional().describe('The id of the last event heard, for who cannot send Last-Event-ID.'),
  }),
  output: z.string(),
  produces: 'text/event-stream',
})
export const getHealth = defineEndpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Version, store, packs, and how far reading has come',
  input: z.strictObject({}),
  output: healthSchema,
})
