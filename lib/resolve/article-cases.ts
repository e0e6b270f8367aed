import type { Gazetteer } from '../gazetteer/gazetteer'
import type { DemonymMention } from '../recognize/demonyms'
import { homeOf } from '../recognize/home-of'
import type { Mention } from '../recognize/mention'
import type { Weights } from '../recognize/weigh'
import type { SpatialExpression } from '../spatial/expression'
import type { Language } from '../text/language'
import type { Words } from '../text/words'
import type { ArticleFocus } from './article-focus'
import { type Case, casesOf } from './cases'
import { findDateline } from './dateline'
import { focusFrom } from './focus-from'
import { checkMutually, type Fit } from './mutual-check'
import { type Ranked, rank } from './rank'

/** What the mentions of an article are decided on, in step with them. */
export interface ArticleCases {
  readonly cases: readonly Case[]
  readonly focus: ArticleFocus
  /** Of the mentions that an expression ties to others. */
  readonly fits: ReadonlyMap<number, Fit>
}

/** Candidates of each mention, and what a first guess by the `prior` weights says of the article around them. */
export function readArticleCases(
  mentions: readonly Mention[],
  demonyms: readonly DemonymMention[],
  expressions: readonly SpatialExpression[],
  words: Words,
  gazetteer: Gazetteer,
  language: Language,
  prior: Weights,
): ArticleCases {
  const cases = casesOf(mentions, demonyms, words, gazetteer, language)
  const ranked = rankedBy.get(prior) ?? new WeakMap<Case['prior'], readonly Ranked[]>()
  rankedBy.set(prior, ranked)
  const guess = (one: Case) => {
    const known = ranked.get(one.prior) ?? rank(one.prior, prior)
    ranked.set(one.prior, known)
    return known
  }
  const nations = demonyms.map(({ ref }) => ref)
  return {
    cases,
    focus: focusFrom(cases, findDateline(mentions, words), nations, homeOf(words, gazetteer), gazetteer, guess),
    fits: checkMutually(mentions, cases, expressions, guess, gazetteer),
  }
}

/** Names that nothing around them tells apart have the same signs in every article, and are ranked once. */
const rankedBy = new WeakMap<Weights, WeakMap<Case['prior'], readonly Ranked[]>>()
