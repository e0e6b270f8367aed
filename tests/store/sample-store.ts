import type { Geometry } from 'geojson'
import type { Analysis, AnalyzedMention, KnownPlace } from '../../lib/store/analysis'
import { type FolderArticle, mirrorFolder } from '../../lib/store/mirror'
import { type PreparedAnalysis, prepareAnalysis } from '../../lib/store/prepare-analysis'
import { claimJob, completeJob, enqueueStale } from '../../lib/store/queue'
import type { Sql } from '../../lib/store/sql'

const place = (
  id: string,
  name: string,
  kind: KnownPlace['kind'],
  at: [number, number],
  more: Partial<KnownPlace> = {},
) =>
  ({
    id,
    name,
    labels: {},
    kind,
    lon: at[0],
    lat: at[1],
    featureCode: 'P.PPL',
    countryCode: 'SY',
    radiusKm: 5,
    population: 0,
    ...more,
  }) satisfies KnownPlace

export const PLACES = {
  Alep: place('gn:170063', 'Aleppo', 'city', [37.16, 36.2], { labels: { fr: 'Alep', en: 'Aleppo' }, admin1Code: '09' }),
  Syrie: place('ctry:SY', 'Syria', 'country', [38.5, 35], { labels: { fr: 'Syrie' }, featureCode: 'A.PCLI' }),
  Moscou: place('gn:524901', 'Moscow', 'city', [37.6, 55.75], { countryCode: 'RU' }),
  Fidji: place('ctry:FJ', 'Fiji', 'country', [178, -18], { countryCode: 'FJ', featureCode: 'A.PCLI' }),
}
const PROVINCE = place('adm1:SY.09', 'Aleppo', 'province', [37, 36.3], {
  labels: { fr: 'Alep' },
  featureCode: 'A.ADM1',
})

/** Names in these texts that are places here; `Kafr` is one that nobody knows. A name before "affirme" is its state. */
const NAMES = /Alep|Syrie|Moscou|Fidji|Kafr/g

/** A stand-in for the pipeline, as simple as these texts: what the store does with an analysis is tested here. */
export function analyze(text: string): Analysis {
  const mentions = [...text.matchAll(NAMES)].map(({ 0: surface, index: start }): AnalyzedMention => {
    const found = Object.entries(PLACES).find(([name]) => name === surface)?.[1]
    const end = start + surface.length
    return {
      start,
      end,
      surface,
      sense: text.startsWith(' affirme', end) ? 'associative' : 'literal',
      place: found === undefined ? null : written(found),
      confidence: found === undefined ? null : 0.9,
      radiusKm: found === undefined ? null : 5,
      ...(found === undefined && { reason: 'not-in-gazetteer' as const }),
      ...(text.startsWith(' attend le lundi 1', end) && { day: { from: '2016-02-01', to: '2016-02-01' } }),
      ...(text.startsWith('Selon X, ', start - 9) && {
        attribution: { start: start - 9, end: start - 2, surface: 'Selon X' },
      }),
      evidence: [{ name: 'population', score: 1.5 }],
      candidates: found === undefined ? [] : [{ place: written(found), score: 1.5 }],
    }
  })
  const expressions = [...text.matchAll(/à 25 km au sud d’(Alep)/g)].map(({ 0: surface, index: start }) => ({
    start,
    end: start + surface.length,
    surface,
    kind: 'offset' as const,
    anchors: [start + surface.length - 'Alep'.length],
    distanceKm: 25,
    bearing: 180,
    footprint: { type: 'Point', coordinates: [37.16, 35.97] } satisfies Geometry,
  }))
  const sentences = [...text.matchAll(/\S[^.]*\./g)].map(({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
  }))
  return {
    lang: 'fr',
    sentences,
    mentions,
    expressions,
    demonyms: [],
    times: [],
    places: [...Object.values(PLACES), PROVINCE],
  }
}

function written({ id, name, lat, lon, featureCode, countryCode, admin1Code }: KnownPlace) {
  return { id, name, lat, lon, featureCode, countryCode, ...(admin1Code !== undefined && { admin1Code }) }
}

/** Mirrors these articles and analyses all that wait. */
export async function fill(sql: Sql, articles: readonly Partial<FolderArticle>[], version = 'v1'): Promise<void> {
  await mirror(sql, articles)
  await enqueueStale(sql, version)
  for (let job = await claimJob(sql, 'w'); job !== undefined; job = await claimJob(sql, 'w')) {
    await completeJob(sql, 'w', job, version, inParts(job.text))
  }
}

/** The analysis of a text, whole or cut at these offsets. */
export async function* inParts(text: string, ...cuts: readonly number[]): AsyncGenerator<PreparedAnalysis> {
  const edges = [0, ...cuts, text.length]
  for (const [i, start] of edges.slice(0, -1).entries()) {
    const part = text.slice(start, edges[i + 1])
    yield prepareAnalysis(part, analyze(part), start)
  }
}

export function mirror(sql: Sql, articles: readonly Partial<FolderArticle>[]) {
  async function* folder(): AsyncGenerator<FolderArticle> {
    for (const article of articles) yield { id: 'a.txt', title: 'a', sample: false, text: '', ...article }
  }
  return mirrorFolder(sql, folder())
}
