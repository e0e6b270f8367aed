import type { Span } from '../../text/span'
import { bootstrap, type Interval } from './bootstrap'
import type { GoldArticle } from './gold'
import { type Figures, measure } from './measure'
import type { Mistake } from './mistake'
import type { Prediction } from './prediction'
import { type ArticleScore, type ScoreOptions, scoreArticle } from './score-article'
import { type Counts, sumTallies } from './tally'

/** Reads one article; with `spans`, resolves exactly those. */
export type Predict = (article: GoldArticle, spans?: readonly Span[]) => Prediction

export interface Evaluation {
  readonly articles: number
  readonly counts: Readonly<Counts>
  readonly figures: Figures
  readonly intervals: ReadonlyMap<string, Interval>
  readonly mistakes: readonly Mistake[]
}

/** Figures of a predictor on gold articles, from text alone. */
export function evaluate(articles: readonly GoldArticle[], predict: Predict, options?: ScoreOptions): Evaluation {
  return conclude(articles.map((article) => scoreArticle(article, predict(article), options)))
}

/** The same for resolution and sense alone, on gold's own spans, so that recognition plays no part. */
export function evaluateOnSpans(
  articles: readonly GoldArticle[],
  predict: Predict,
  options?: ScoreOptions,
): Evaluation {
  const named = articles.filter(({ scope }) => scope !== 'location')
  const scores = named.map((article) =>
    scoreArticle(article, predict(article, article.names), { ...options, onGoldSpans: true }),
  )
  return conclude(scores)
}

function conclude(scores: readonly ArticleScore[]): Evaluation {
  const tallies = scores.map(({ tally }) => tally)
  const total = sumTallies(tallies)
  return {
    articles: scores.length,
    counts: total.counts,
    figures: measure(total),
    intervals: bootstrap(tallies),
    mistakes: scores.flatMap(({ mistakes }) => mistakes),
  }
}
