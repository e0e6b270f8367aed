import { nextLink } from '../api/endpoint-url'
import * as endpoints from '../api/endpoints'
import { JsonBytes } from '../api/json-bytes'
import { AppError } from '../errors'
import { placeId } from '../gazetteer/place'
import type { Shapes } from '../gazetteer/shapes'
import type { Catalog } from '../store/catalog'
import { eachMention, eachMentionInText } from '../store/export-rows'
import { getArticle } from '../store/get-article'
import { getPlace } from '../store/get-place'
import { listArticles } from '../store/list-articles'
import { getClusterJson, listClustersJson } from '../store/list-clusters'
import { listDaysJson, listFacetsJson } from '../store/list-counts'
import { getExpression, listExpressions } from '../store/list-expressions'
import { getMention, listMentions } from '../store/list-mentions'
import { listPlacesJson } from '../store/list-places'
import { listUnresolved } from '../store/list-unresolved'
import { readStatus } from '../store/read-status'
import { exportGold } from '../store/reviews/export-gold'
import type { Analyst } from './analyst'
import type { Answers } from './answers'
import { type ArticleSources, articleAnswers } from './article-answers'
import type { EventHub } from './event-hub'
import { gazetteerAnswers } from './gazetteer-answers'
import type { GazetteerKeeper } from './gazetteer-keeper'
import type { Librarian } from './librarian'
import { reviewAnswers } from './review-answers'

/** A longer text belongs in the articles folder, where nobody waits for it. */
export const LONGEST_TEXT = 1_000_000

export interface AnswerSources extends Pick<ArticleSources, 'enqueue'> {
  readonly catalog: Catalog
  /** Reads the texts of requests, apart from the one that reads articles. */
  readonly analyst: Pick<Analyst, 'geoparse'>
  readonly librarian: Librarian
  readonly keeper: Pick<GazetteerKeeper, 'state'>
  /** The ground of countries and their units. */
  readonly shapes: Pick<Shapes, 'shapeOf' | 'locate'>
  readonly appVersion: string
  readonly hub: Pick<EventHub, 'listen'>
}

export function makeAnswers(sources: AnswerSources): Answers {
  const { catalog, analyst, librarian, keeper, shapes, appVersion, enqueue, hub } = sources
  const { sql } = catalog
  const json = jsonAnswers(catalog)
  return {
    json,
    freshness: async () => {
      const { epoch, version, atMs } = await catalog.version()
      return { tag: `${epoch.slice(0, 8)}-${version}-${appVersion}`, atMs }
    },
    listPlaces: async (input) => parsed(await json.listPlaces(input)),
    listClusters: async (input) => parsed(await json.listClusters(input)),
    getCluster: async (input) => parsed(await json.getCluster(input)),
    getTimeline: async (input) => parsed(await json.getTimeline(input)),
    getFacets: async (input) => parsed(await json.getFacets(input)),
    getPlace: async (input) => {
      const { id, limit, after, ...filters } = input
      const link = nextLink(endpoints.getPlace, input)
      const detail = await getPlace(catalog, id, filters, { limit, after, link })
      const ground = shapes.shapeOf(placeId(id))
      return { ...detail, footprint: { ...(ground ?? detail.footprint) } }
    },
    listMentions: ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listMentions, { ...filters, limit })
      return listMentions(catalog, filters, { limit, after, link })
    },
    getMention: ({ id }) => getMention(catalog, id),
    listExpressions: ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listExpressions, { ...filters, limit })
      return listExpressions(catalog, filters, { limit, after, link })
    },
    getExpression: ({ id }) => getExpression(catalog, id),
    listUnresolved: ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listUnresolved, { ...filters, limit })
      return listUnresolved(catalog, filters, { limit, after, link })
    },
    listArticles: ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listArticles, { ...filters, limit })
      return listArticles(catalog, filters, { limit, after, link })
    },
    getArticle: ({ id }) => getArticle(catalog, id),
    ...gazetteerAnswers({ sql, librarian, keeper }),
    ...reviewAnswers({ sql, librarian, shapes }),
    ...articleAnswers({ sql, enqueue }),
    appVersion,
    listen: hub.listen,
    eachMention: (filters) => eachMention(catalog, filters),
    eachMentionInText: (filters) => eachMentionInText(catalog, filters),
    exportGold: (complete) => exportGold(sql, complete),
    geoparseText: async (input) => {
      if (input.text.length > LONGEST_TEXT) {
        const detail = `The text has ${input.text.length} characters; at most ${LONGEST_TEXT} are read at once`
        throw new AppError('too_large', detail)
      }
      const result = await analyst.geoparse(input)
      // The contract's geometry is an open object, which a GeoJSON interface is not until it is spread.
      const expressions = result.expressions.map(({ footprint, ...expression }) => ({
        ...expression,
        footprint: footprint === null ? null : { ...footprint },
      }))
      return { ...result, expressions }
    },
    getHealth: async () => {
      const articles = await readStatus(sql)
      const status = articles.queued > 0 ? 'analyzing' : 'ok'
      return {
        status,
        version: appVersion,
        store: sql.engine,
        articles,
        packs: keeper.state().shelf.packs.map(({ info }) => info),
      }
    },
  }
}

function jsonAnswers(catalog: Catalog): Answers['json'] {
  return {
    listPlaces: async ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listPlaces, { ...filters, limit })
      return new JsonBytes(await listPlacesJson(catalog, filters, { limit, after, link }))
    },
    listClusters: async ({ zoom, ...filters }) => new JsonBytes(await listClustersJson(catalog, filters, zoom)),
    getCluster: async ({ id, ...filters }) => new JsonBytes(await getClusterJson(catalog, filters, id)),
    getTimeline: async ({ interval, ...filters }) => new JsonBytes(await listDaysJson(catalog, filters, interval)),
    getFacets: async ({ limit, ...filters }) => new JsonBytes(await listFacetsJson(catalog, filters, limit)),
  }
}

/** For a page, which reads the answer itself. It is ours: the contract's tests parse it. */
function parsed<Value>({ bytes }: JsonBytes): Value {
  return JSON.parse(new TextDecoder().decode(bytes))
}
