import type { Gazetteer } from '../gazetteer/gazetteer'
import { isCommonWord } from '../text/common-words'
import { spansOutside } from '../text/span'
import type { Words } from '../text/words'
import { isDescription } from './description'
import { isInsideLongerName } from './inside-longer-name'
import { matchNames, type NameSpan } from './match-names'
import type { FeatureHint } from './mention'
import { readArticleContext } from './name-context'
import { signsOf } from './name-evidence'
import { HYPHENS } from './name-words'
import { namesWithTheirWord } from './names-with-their-word'
import { isCapitalJoinedBefore } from './neighborhood'
import { areListed, readHints } from './read-hints'
import type { Sign } from './sign'
import { probabilityOf, totalScore, type Weights } from './weigh'

/** A name with everything that speaks for or against its being a toponym here. */
export interface WeighedName {
  readonly span: NameSpan
  readonly hint: FeatureHint | undefined
  readonly signs: readonly Sign[]
  readonly probability: number
}

/** A name with the signs that hold of it whatever the weights are. */
export type ReadName = Omit<WeighedName, 'probability'>

/** All known names of a text, each with the probability that it is a toponym. Nothing is left out: the caller chooses. */
export function weighNames(words: Words, gazetteer: Gazetteer, weights: Weights): WeighedName[] {
  return weighRead(readNames(words, gazetteer), weights)
}

/** All known names of a text that are no visible part of a longer one, with what stands around them. */
export function readNames(words: Words, gazetteer: Gazetteer): ReadName[] {
  const spans = namesOf(words, gazetteer).filter(
    (span) =>
      !isInsideLongerName(span, words, words.language(span.first)) &&
      !isDemonym(span, gazetteer) &&
      !isShortNameInName(span, words, gazetteer),
  )
  const hints = readHints(words, spans)
  const article = readArticleContext(words, spans)
  const isDescribing = isDescription(words)
  const listedAfter = spans.map((span, i) => {
    const next = spans[i + 1]
    return next !== undefined && next.first - span.last < 12 && areListed(words, span, next)
  })
  return spans.map((span, i): ReadName => {
    const next = spans[i + 1]
    const listed = listedAfter[i] === true || listedAfter[i - 1] === true
    const containedBy =
      next !== undefined &&
      words.surface(span.last + 1) === ',' &&
      next.first === span.last + 2 &&
      holds(gazetteer, next, span)
    const followsName = spans[i - 1]?.last === span.first - 1
    const leadsName = next?.first === span.last + 1
    const tied = areTied(words, spans[i - 1], span) || areTied(words, span, next)
    const hint = hints[i]
    const signs = signsOf(
      { span, hint, listed, containedBy, followsName, leadsName, isDescribing, tied },
      words,
      article,
      gazetteer,
      words.language(span.first),
    )
    return { span, hint, signs }
  })
}

/** "Alep-Homs": a hyphen and nothing else between two known names. */
function areTied(words: Words, one: NameSpan | undefined, other: NameSpan | undefined): boolean {
  if (one === undefined || other === undefined || other.first !== one.last + 2) return false
  return HYPHENS.has(words.surface(one.last + 1)) && words.touchesPrevious(one.last + 1)
}

/** Weighs each name alone, then once more beside its namesakes of the article. */
export function weighRead(names: readonly ReadName[], weights: Weights): WeighedName[] {
  const first = names.map((name) => ({ ...name, probability: probabilityOf(totalScore(name.signs, weights)) }))
  const echoes = readEchoes(first)
  return first.map((name) => withEchoes(name, echoes.get(name.span.key), weights))
}

/** Known names in text order; one that is known with its place word stands for whatever overlaps it. */
function namesOf(words: Words, gazetteer: Gazetteer): NameSpan[] {
  const whole = namesWithTheirWord(words, gazetteer)
  if (whole.length === 0) return matchNames(words, gazetteer)
  const rangeOf = (name: NameSpan) => ({ start: name.first, end: name.last + 1, name })
  const others = spansOutside(matchNames(words, gazetteer).map(rangeOf), whole.map(rangeOf))
  return [...whole, ...others.map(({ name }) => name)].sort((a, b) => a.first - b.first)
}

/** "Syrian": an adjective first, and only for short the name of a desert. */
function isDemonym({ key, matches }: NameSpan, gazetteer: Gazetteer): boolean {
  return matches.every(({ kind }) => kind === 'alternate') && gazetteer.findDemonym(key).length > 0
}

/** "Bachar Al Assad": what is a lake or a dam only for short is none after a capitalised name. */
function isShortNameInName({ first, matches }: NameSpan, words: Words, gazetteer: Gazetteer): boolean {
  if (!isCapitalJoinedBefore(words, first) || isCommonWord(words.language(first), words.folded(first - 1))) return false
  return matches.every(({ kind, ref }) => kind === 'alternate' && /^[HTS]\./.test(gazetteer.featureCode(ref)))
}

/** Does a country or province of the second name hold a place of the first? */
function holds(gazetteer: Gazetteer, outer: NameSpan, inner: NameSpan): boolean {
  return outer.matches.slice(0, 20).some(({ ref }) => {
    const code = gazetteer.featureCode(ref)
    const country = gazetteer.countryCode(ref)
    if (country === undefined || !code.startsWith('A.')) return false
    const admin1 = code.startsWith('A.ADM1') ? gazetteer.admin1Code(ref) : undefined
    return inner.matches
      .slice(0, 200)
      .some(
        (match) =>
          gazetteer.countryCode(match.ref) === country &&
          (admin1 === undefined || gazetteer.admin1Code(match.ref) === admin1),
      )
  })
}

/** The two clearest occurrences of one name, either way; two, because a name is no echo of itself. */
interface Echoes {
  readonly count: number
  readonly highest: readonly [number, number]
  readonly lowest: readonly [number, number]
}

function readEchoes(names: readonly WeighedName[]): ReadonlyMap<string, Echoes> {
  const echoes = new Map<string, Echoes>()
  for (const { span, probability } of names) {
    const { count, highest, lowest } = echoes.get(span.key) ?? { count: 0, highest: [0, 0], lowest: [1, 1] }
    echoes.set(span.key, {
      count: count + 1,
      highest: probability > highest[0] ? [probability, highest[0]] : [highest[0], Math.max(highest[1], probability)],
      lowest: probability < lowest[0] ? [probability, lowest[0]] : [lowest[0], Math.min(lowest[1], probability)],
    })
  }
  return echoes
}

/** The same name elsewhere in the article: where one occurrence is clear, the others lean its way. */
function withEchoes(name: WeighedName, echoes: Echoes | undefined, weights: Weights): WeighedName {
  if (echoes === undefined || echoes.count < 2) return name
  const best = echoes.highest[0] === name.probability ? echoes.highest[1] : echoes.highest[0]
  const worst = echoes.lowest[0] === name.probability ? echoes.lowest[1] : echoes.lowest[0]
  const found: Sign[] = []
  if (best > 0.8) found.push({ name: 'article: clearly a place elsewhere', value: 1 })
  if (worst < 0.2) found.push({ name: 'article: clearly no place elsewhere', value: 1 })
  if (found.length === 0) return name
  const signs = [...name.signs, ...found]
  return { ...name, signs, probability: probabilityOf(totalScore(signs, weights)) }
}
