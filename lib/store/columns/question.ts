import type { Filters } from '../filters'
import { type ClusterIndex, findClusters, indexClusters, membersOf } from './cluster-places'
import type { Columns } from './columns'
import { countDays, type Interval } from './count-days'
import { countExpressions } from './count-expressions'
import { countFacets } from './count-facets'
import { countNames } from './count-names'
import { byWeight, countPlaces, placeFeature, placeIdentity } from './count-places'
import { cutPage, type Page, placeCursor, readCursor } from './cursor'
import { findArticles } from './find-articles'
import { findMentions } from './find-mentions'
import { findPassages } from './find-passages'
import { type Matcher, makeMatcher } from './matcher'
import { tallyMentions } from './tally-mentions'

/** Asked together with filters, answered from the columns. */
export interface Question {
  readonly filters: Filters
  /** The articles that have the words of `filters.q`. */
  readonly found: readonly string[] | undefined
}

/** The cluster trees of the latest filters; panning asks for the same one again and again. */
const MOST_TREES = 4
const MOST_MATCHERS = 6

/** Every question that the columns answer. Each is a pass or two over them. */
export function makeAnswerer(columns: Columns) {
  let trees = new Map<string, ClusterIndex>()
  let matchers = new Map<string, Matcher>()
  let generation = columns.generation

  /** One view asks many questions of the same filters. */
  function matcherOf({ filters, found }: Question): Matcher {
    if (generation !== columns.generation) matchers = new Map()
    generation = columns.generation
    const key = JSON.stringify(filters)
    const known = matchers.get(key)
    if (known !== undefined) return known
    if (matchers.size >= MOST_MATCHERS) matchers = new Map([...matchers].slice(1))
    const matcher = makeMatcher(columns, filters, found && new Set(found))
    matchers.set(key, matcher)
    return matcher
  }

  /** `key` names question and data: equal keys, equal trees. */
  function clustersOf(question: Question, key: string): ClusterIndex {
    const known = trees.get(key)
    if (known !== undefined) return known
    if (trees.size >= MOST_TREES) trees = new Map([...trees].slice(1))
    const tree = indexClusters(countPlaces(columns, matcherOf(question)))
    trees.set(key, tree)
    return tree
  }

  return {
    places: (question: Question, page: Page) => {
      const matcher = matcherOf(question)
      const cursor = page.after === undefined ? undefined : readCursor(placeCursor, page.after)
      const { rows, total, next } = cutPage(
        countPlaces(columns, matcher),
        page,
        cursor && ((counted) => byWeight(counted, cursor) > 0),
        ({ literal, landmark, associative, place }) => [literal, landmark, associative, place.id],
      )
      const features = rows.map((counted) => placeFeature(columns, counted))
      return { type: 'FeatureCollection' as const, features, tally: tallyMentions(columns, matcher), total, next }
    },
    place: (question: Question, id: string, page: Page) => {
      const place = columns.places.find(id)
      const rows = place === undefined ? [] : columns.mentions.rowsOf(columns.places.number(id))
      if (place === undefined || rows.length === 0) return undefined
      const matcher = matcherOf(question)
      const kept = rows.filter((row) => matcher.fails[row] === 0)
      const [counted] = countPlaces(columns, matcher, kept)
      const { literal, landmark, associative, articles, independent } = counted ?? NOTHING
      return {
        place: {
          ...placeIdentity(columns, place),
          ...{ literal, landmark, associative, articles, independent },
          lat: place.lat,
          lon: place.lng,
          population: place.population,
        },
        ...findPassages(columns, kept, page),
      }
    },
    clusters: (question: Question, key: string, zoom: number, bbox: Filters['bbox']) => {
      const index = clustersOf(question, key)
      return { type: 'FeatureCollection' as const, features: findClusters(columns, index, zoom, bbox) }
    },
    cluster: (question: Question, key: string, id: number) => {
      const features = membersOf(columns, clustersOf(question, key), id)
      return { type: 'FeatureCollection' as const, features, total: features.length }
    },
    mentions: (question: Question, page: Page) => findMentions(columns, matcherOf(question), page),
    articles: (question: Question, page: Page) => findArticles(columns, matcherOf(question), page),
    /** The other articles of its group. */
    twins: (id: string) => twinsOf(columns, id),
    names: (question: Question, page: Page) => countNames(columns, matcherOf(question), page),
    expressions: (question: Question, page: Page) => countExpressions(columns, matcherOf(question), page),
    days: (question: Question, interval: Interval | undefined) => countDays(columns, matcherOf(question), interval),
    facets: (question: Question, limit: number) => countFacets(columns, matcherOf(question), limit),
  }
}
export type Answerer = ReturnType<typeof makeAnswerer>

const NOTHING = { literal: 0, landmark: 0, associative: 0, articles: 0, independent: 0 }

function twinsOf(columns: Columns, id: string): string[] {
  const { articles } = columns
  const groups = columns.twinGroups()
  const number = articles.ids.find(id)
  const group = number === undefined ? -1 : (groups[number] ?? -1)
  if (group === -1) return []
  return articles
    .ordered()
    .filter((other) => other !== number && groups[other] === group)
    .map((other) => articles.ids.word(other) ?? '')
}
