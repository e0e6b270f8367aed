import { createHash } from 'node:crypto'
import turfBbox from '@turf/bbox'
import { foldKey } from '../text/fold'
import type { Span } from '../text/span'
import {
  type Analysis,
  type AnalyzedExpression,
  type AnalyzedMention,
  type KnownPlace,
  landmarkStarts,
} from './analysis'
import { type AnalysisSummary, countMentions } from './analysis-summary'
import { type ArticlePrint, printOf } from './article-print'
import { cutPassages } from './cut-passages'
import { searchParts } from './text-search'

/** Rows per statement: keeps one statement's JSON at a few megabytes however long the article. */
const BATCH = 1000
const LONGEST_GROUP_ID = 800

/**
 * An analysis as rows, in JSON that the store takes as it is. Made where the analysis was made, off the event loop.
 */
export interface PreparedAnalysis {
  readonly lang: string
  readonly summary: AnalysisSummary
  readonly places: readonly string[]
  readonly passages: readonly string[]
  readonly mentions: readonly string[]
  readonly expressions: readonly string[]
  /** The text for full text search. */
  readonly search: readonly string[]
  /** What near-identical articles are found by; of the part that begins the article. */
  readonly print: ArticlePrint | undefined
}

/** `text` and the analysis may be of a part of an article that begins at `at`; the rows count from the article's start. */
export function prepareAnalysis(text: string, analysis: Analysis, at = 0): PreparedAnalysis {
  const landmarks = landmarkStarts(analysis.expressions)
  const marks = [...analysis.mentions, ...analysis.expressions].sort((a, b) => a.start - b.start)
  const passages = cutPassages(text, analysis.sentences, marks)
  const byStart = new Map(analysis.mentions.map((mention) => [mention.start, mention]))
  return {
    lang: analysis.lang,
    summary: {
      ...countMentions(analysis.mentions, landmarks),
      sentences: analysis.sentences.flatMap(({ start, end }) => [start + at, end + at]),
      demonyms: analysis.demonyms.map((demonym) => shift(demonym, at)),
      times: analysis.times.map((time) => shift(time, at)),
    },
    places: batches(analysis.places.map(placeRow)),
    passages: batches(
      passages.map(({ start, end }) => ({ starts: start + at, ends: end + at, text: text.slice(start, end) })),
    ),
    mentions: batches(analysis.mentions.map((mention) => mentionRow(mention, landmarks, passages, at))),
    expressions: batches(
      analysis.expressions.map((expression, i) => expressionRow(expression, i, byStart, passages, at)),
    ),
    search: searchParts(text, at).map((part) => JSON.stringify([part])),
    print: at === 0 ? printOf(text) : undefined,
  }
}

function shift<Marked extends Span>(marked: Marked, at: number): Marked {
  return { ...marked, start: marked.start + at, end: marked.end + at }
}

function placeRow({ id, name, labels, kind, lat, lon, radiusKm, population, ...place }: KnownPlace) {
  return {
    id,
    name,
    label_fr: labels.fr,
    label_en: labels.en,
    kind,
    feature_code: place.featureCode,
    country_code: place.countryCode,
    admin1_code: place.admin1Code,
    admin2_code: place.admin2Code,
    lng: lon,
    lat,
    radius_km: radiusKm,
    population,
  }
}

function mentionRow(mention: AnalyzedMention, landmarks: ReadonlySet<number>, passages: readonly Span[], at: number) {
  return {
    starts: mention.start + at,
    ends: mention.end + at,
    surface: mention.surface,
    sense: mention.sense,
    landmark: mention.sense === 'literal' && landmarks.has(mention.start),
    place_id: mention.place?.id,
    reason: mention.place === null ? (mention.reason ?? 'not-in-gazetteer') : undefined,
    confidence: mention.confidence,
    radius_km: mention.radiusKm,
    passage: passageAt(passages, mention.start) + at,
    day_from: mention.day?.from,
    day_to: mention.day?.to,
    attribution: mention.attribution && shift(mention.attribution, at),
    evidence: mention.evidence,
    candidates: mention.candidates,
  }
}

function expressionRow(
  expression: AnalyzedExpression,
  position: number,
  byStart: ReadonlyMap<number, AnalyzedMention>,
  passages: readonly Span[],
  at: number,
) {
  const landmarks = expression.anchors.flatMap((start) => byStart.get(start) ?? [])
  const box = expression.footprint === null ? undefined : turfBbox(expression.footprint)
  return {
    // Fewer than a part has characters, so no two parts share one.
    position: position + at,
    starts: expression.start + at,
    ends: expression.end + at,
    surface: expression.surface,
    kind: expression.kind,
    anchors: expression.anchors.map((start) => start + at),
    landmark_ids: landmarks.map(({ place }) => place?.id ?? null),
    landmark_names: landmarks.map(({ surface }) => surface),
    distance_km: expression.distanceKm,
    bearing: expression.bearing,
    footprint: expression.footprint,
    west: box?.[0],
    south: box?.[1],
    east: box?.[2],
    north: box?.[3],
    group_id: groupId(expression, landmarks),
    passage: passageAt(passages, expression.start) + at,
  }
}

/** `offset~gn:170063~25~180`: equal for expressions that mean the same ground, in whatever words. */
function groupId({ kind, distanceKm, bearing }: AnalyzedExpression, landmarks: readonly AnalyzedMention[]): string {
  const names = landmarks.map(({ place, surface }) => place?.id ?? `?${foldKey(surface)}`)
  // A road between two towns is the same in both directions.
  if (kind === 'between') names.sort()
  const id = [kind, names.join('+'), distanceKm?.toFixed(1) ?? '', bearing?.toFixed(0) ?? ''].join('~')
  return id.length <= LONGEST_GROUP_ID ? id : `${kind}~${createHash('sha256').update(id).digest('hex')}`
}

/** Start of the passage that holds this offset; passages are sorted. */
function passageAt(passages: readonly Span[], offset: number): number {
  let low = 0
  let high = passages.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((passages[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return passages[low]?.start ?? 0
}

function batches(rows: readonly object[]): string[] {
  const starts = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => i * BATCH)
  return starts.map((start) => JSON.stringify(rows.slice(start, start + BATCH)))
}
