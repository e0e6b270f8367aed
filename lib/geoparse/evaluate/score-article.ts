import { distanceKm } from '../../geo/distance-km'
import { spansOverlap } from '../../text/span'
import type { Trial } from './calibration-error'
import type { GoldArticle, GoldExpression, GoldName } from './gold'
import { type Crosswalk, judgePlace, LARGEST_ERROR_KM } from './judge-place'
import { circumscribe, locateText } from './locate-text'
import { type Matches, matchSpans } from './match-spans'
import { contextOf, type Mistake, type MistakeKind } from './mistake'
import type { PredictedMention, PredictedPlace, Prediction } from './prediction'
import { type Counts, emptyCounts, type Tally } from './tally'

export interface ScoreOptions {
  /** Count demonyms among the names, for sets that mark them as places. */
  readonly demonyms?: boolean
  readonly crosswalk?: Crosswalk
  /** The prediction was made on gold's own spans: recognition is no part of it. */
  readonly onGoldSpans?: boolean
}

export interface ArticleScore {
  readonly tally: Tally
  readonly mistakes: readonly Mistake[]
}

/** A score in the making; the steps below add to it in turn. */
interface Sheet {
  readonly article: GoldArticle
  readonly prediction: Prediction
  readonly options: ScoreOptions
  readonly names: Matches<GoldName, PredictedMention>
  readonly counts: Counts
  readonly errorsKm: number[]
  readonly trials: Trial[]
  readonly mistakes: Mistake[]
}

/** Holds a prediction against one gold article. Pure: the figures are made of the tallies by `measure`. */
export function scoreArticle(article: GoldArticle, prediction: Prediction, options: ScoreOptions = {}): ArticleScore {
  const predicted = options.demonyms === true ? withDemonyms(prediction) : prediction.mentions
  const sheet: Sheet = {
    article,
    prediction,
    options,
    names: matchSpans(article.names, predicted),
    counts: emptyCounts(),
    errorsKm: [],
    trials: [],
    mistakes: [],
  }
  for (const step of options.onGoldSpans === true ? ON_GOLD_SPANS : STEPS[article.scope]) step(sheet)
  return { tally: { counts: sheet.counts, errorsKm: sheet.errorsKm, trials: sheet.trials }, mistakes: sheet.mistakes }
}

function withDemonyms({ mentions, demonyms }: Prediction): readonly PredictedMention[] {
  const others = demonyms.filter((demonym) => !mentions.some((mention) => spansOverlap(mention, demonym)))
  return [...mentions, ...others.map((demonym) => ({ ...demonym, sense: 'associative' as const, radiusKm: null }))]
}

function scoreRecognition({ article, names: { matched, missed, spurious }, counts, ...sheet }: Sheet): void {
  counts.goldNames = article.names.length
  counts.predictedNames = matched.length + spurious.length
  counts.exactNames = matched.filter(({ exact }) => exact).length
  counts.overlappingNames = matched.length
  const note = noteInto(sheet.mistakes, article)
  for (const gold of missed) note('missed', gold, 'not read as a place')
  for (const { gold, predicted, exact } of matched) if (!exact) note('boundary', gold, `read as "${predicted.surface}"`)
  for (const name of spurious) {
    const isOther = article.others.some((other) => spansOverlap(other, name))
    if (isOther) counts.mistakenOthers++
    note('spurious', name, isOther ? 'a person, organisation…' : `read as ${describe(name.place)}`)
  }
}

function scorePlaces(sheet: Sheet): void {
  for (const { gold, predicted } of sheet.names.matched) scorePlace(sheet, gold, predicted.place, predicted.confidence)
}

function scoreLocation(sheet: Sheet): void {
  const [location] = sheet.article.names
  if (location !== undefined) scorePlace(sheet, location, locateText(sheet.prediction))
}

function scorePlace(
  { article, options, counts, errorsKm, trials, mistakes }: Sheet,
  gold: GoldName,
  place: PredictedPlace | null,
  confidence?: number | null,
) {
  const judgement = judgePlace(gold, place, options.crosswalk)
  if (judgement === undefined) return
  counts.judged++
  if (judgement.withinTolerance) counts.withinTolerance++
  if (judgement.within161) counts.within161++
  if (place === null) counts.unplaced++
  const errorKm = place === null ? LARGEST_ERROR_KM : judgement.errorKm
  if (errorKm !== undefined) errorsKm.push(errorKm)
  if (confidence != null) trials.push({ probability: confidence, right: judgement.withinTolerance })
  if (judgement.withinTolerance) return
  const right = gold.point === undefined ? gold.ids.join(' ') : `${gold.point[1]}, ${gold.point[0]}`
  const far = place === null || errorKm === undefined ? '' : `, ${Math.round(errorKm)} km off`
  const detail = `placed at ${describe(place)}${far}; right: ${right}`
  noteInto(mistakes, article)('place', gold, detail, errorKm ?? LARGEST_ERROR_KM)
}

function scoreSenses({ article, names, counts, mistakes }: Sheet): void {
  for (const { gold, predicted } of names.matched) {
    if (gold.sense === undefined) continue
    counts.senses++
    if (gold.sense === 'associative') counts.goldAssociative++
    if (predicted.sense === 'associative') counts.predictedAssociative++
    if (gold.sense === predicted.sense) {
      counts.rightSenses++
      if (gold.sense === 'associative') counts.bothAssociative++
    } else noteInto(mistakes, article)('sense', gold, `read as ${predicted.sense}; right: ${gold.sense}`)
  }
}

/** An expression is right when a gold one has the same kind and leans on the same names. */
function scoreExpressions({ article, prediction, counts, mistakes }: Sheet): void {
  if (article.expressions === undefined) return
  const note = noteInto(mistakes, article)
  const free = new Set(prediction.expressions)
  counts.goldExpressions = article.expressions.length
  counts.predictedExpressions = free.size
  for (const gold of article.expressions) {
    const found = [...free].find((each) => each.kind === gold.kind && sameAnchors(gold, each))
    if (gold.point !== undefined) counts.pointingExpressions++
    if (found === undefined) {
      note('expression', gold, `no ${gold.kind} on the same names was read`)
      continue
    }
    free.delete(found)
    counts.rightExpressions++
    if (found.start === gold.start && found.end === gold.end) counts.exactExpressions++
    else note('expression', gold, `read as "${found.surface}"`)
    if (isLocated(gold, found)) counts.locatedExpressions++
  }
  for (const extra of free) note('expression', extra, `read as ${extra.kind}, which gold does not have`)
}

function sameAnchors(gold: GoldExpression, { anchors }: Prediction['expressions'][number]): boolean {
  return anchors.length === gold.anchors.length && anchors.every((anchor) => gold.anchors.includes(anchor))
}

function isLocated({ point, toleranceKm }: GoldExpression, found: Prediction['expressions'][number]): boolean {
  if (point === undefined || toleranceKm === undefined || found.footprint === null) return false
  return distanceKm(point, circumscribe(found.footprint).middle) <= toleranceKm
}

function noteInto(mistakes: Mistake[], { id, text }: GoldArticle) {
  return (kind: MistakeKind, at: { start: number; end: number; surface: string }, detail: string, errorKm?: number) => {
    const context = contextOf(text, at)
    mistakes.push({
      kind,
      article: id,
      surface: at.surface,
      context,
      detail,
      ...(errorKm !== undefined && { errorKm }),
    })
  }
}

function describe(place: PredictedPlace | null): string {
  return place === null ? 'no place' : `${place.name} (${place.id}, ${place.featureCode})`
}

const STEPS: Readonly<Record<GoldArticle['scope'], readonly ((sheet: Sheet) => void)[]>> = {
  names: [scoreRecognition, scorePlaces, scoreSenses, scoreExpressions],
  senses: [scoreSenses],
  location: [scoreLocation],
}
const ON_GOLD_SPANS = [scorePlaces, scoreSenses]
