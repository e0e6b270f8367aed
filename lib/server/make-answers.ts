import { AppError } from '../errors'
import { placeId } from '../gazetteer/place'
import type { Shapes } from '../gazetteer/shapes'
import { getArticle } from '../store/get-article'
import { getPlace } from '../store/get-place'
import { listArticles } from '../store/list-articles'
import { getExpression, listExpressions } from '../store/list-expressions'
import { listPlaces } from '../store/list-places'
import { listUnresolved } from '../store/list-unresolved'
import { readStatus } from '../store/read-status'
import type { Sql } from '../store/sql'
import type { Analyst } from './analyst'
import type { Answers } from './answers'
import { gazetteerAnswers } from './gazetteer-answers'
import type { GazetteerKeeper } from './gazetteer-keeper'
import type { Librarian } from './librarian'

/** A longer text belongs in the articles folder, where nobody waits for it. */
export const LONGEST_TEXT = 1_000_000

export interface AnswerSources {
  readonly sql: Sql
  /** Reads the texts of requests, apart from the one that reads articles. */
  readonly analyst: Pick<Analyst, 'geoparse'>
  readonly librarian: Librarian
  readonly keeper: Pick<GazetteerKeeper, 'state'>
  /** The ground of countries and their units. */
  readonly shapes: Pick<Shapes, 'shapeOf'>
  readonly appVersion: string
}

export function makeAnswers({ sql, analyst, librarian, keeper, shapes, appVersion }: AnswerSources): Answers {
  return {
    listPlaces: (filters) => listPlaces(sql, filters),
    getPlace: async ({ id, limit, offset, ...filters }) => {
      const detail = await getPlace(sql, id, filters, { limit, offset })
      const ground = shapes.shapeOf(placeId(id))
      return { ...detail, footprint: { ...(ground ?? detail.footprint) } }
    },
    listExpressions: (filters) => listExpressions(sql, filters),
    getExpression: ({ id }) => getExpression(sql, id),
    listUnresolved: (filters) => listUnresolved(sql, filters),
    listArticles: (filters) => listArticles(sql, filters),
    getArticle: ({ id }) => getArticle(sql, id),
    ...gazetteerAnswers({ sql, librarian, keeper }),
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
