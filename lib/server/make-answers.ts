import { AppError } from '../errors'
import { getArticle } from '../store/get-article'
import { getPlace } from '../store/get-place'
import { listArticles } from '../store/list-articles'
import { getExpression, listExpressions } from '../store/list-expressions'
import { listPlaces } from '../store/list-places'
import { listUnresolved } from '../store/list-unresolved'
import { readStatus } from '../store/read-status'
import type { Sql } from '../store/sql'
import type { AnalystInfo } from './analysis-worker'
import type { Analyst } from './analyst'
import type { Answers } from './answers'

/** A longer text belongs in the articles folder, where nobody waits for it. */
export const LONGEST_TEXT = 1_000_000

export interface AnswerSources {
  readonly sql: Sql
  /** Reads the texts of requests, apart from the one that reads articles. */
  readonly analyst: Pick<Analyst, 'geoparse'>
  readonly info: AnalystInfo
  readonly appVersion: string
}

export function makeAnswers({ sql, analyst, info, appVersion }: AnswerSources): Answers {
  return {
    listPlaces: (filters) => listPlaces(sql, filters),
    getPlace: ({ id, limit, offset, ...filters }) => getPlace(sql, id, filters, { limit, offset }),
    listExpressions: (filters) => listExpressions(sql, filters),
    getExpression: ({ id }) => getExpression(sql, id),
    listUnresolved: (filters) => listUnresolved(sql, filters),
    listArticles: (filters) => listArticles(sql, filters),
    getArticle: ({ id }) => getArticle(sql, id),
    geoparseText: async (input) => {
      if (input.text.length > LONGEST_TEXT) {
        const detail = `The text has ${input.text.length} characters; at most ${LONGEST_TEXT} are read at once`
        throw new AppError('too_large', detail)
      }
      return analyst.geoparse(input)
    },
    getHealth: async () => {
      const articles = await readStatus(sql)
      const status = articles.queued > 0 ? 'analyzing' : 'ok'
      return { status, version: appVersion, store: sql.engine, articles, packs: [...info.packs] }
    },
  }
}
