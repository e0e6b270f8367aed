import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../errors'
import type { Gazetteer, PackInfo } from '../gazetteer/gazetteer'
import { loadGazetteer } from '../gazetteer/load-gazetteer'
import { type GeoparseInput, type GeoparseResult, geoparse } from '../geoparse/geoparse'
import { type PreparedAnalysis, prepareAnalysis } from '../store/prepare-analysis'
import { isLanguage } from '../text/language'
import { readText } from '../text/reading'
import { analysisVersion } from './analysis-version'
import { knownPlaces } from './known-places'

export interface AnalystInfo {
  readonly packs: readonly PackInfo[]
  readonly version: string
}

export type AnalystRequest =
  | { readonly kind: 'info' }
  | { readonly kind: 'analyze'; readonly input: GeoparseInput }
  | { readonly kind: 'geoparse'; readonly input: GeoparseInput }

export type AnalystReply =
  | { readonly info: AnalystInfo }
  | { readonly prepared: PreparedAnalysis }
  | { readonly result: GeoparseResult }
  | { readonly error: string; readonly code: ErrorCode | undefined }

const { dataDir, root } = z.object({ dataDir: z.string(), root: z.string() }).parse(workerData)
let loaded: Gazetteer | undefined

parentPort?.on('message', (request: AnalystRequest) => {
  parentPort?.postMessage(answer(request))
})

function answer(request: AnalystRequest): AnalystReply {
  try {
    loaded ??= loadGazetteer({ dataDir, root })
    if (request.kind === 'info') return { info: { packs: loaded.packs, version: analysisVersion(loaded.packs) } }
    if (request.kind === 'geoparse') return { result: geoparse(request.input, loaded) }
    return { prepared: analyze(request.input, loaded) }
  } catch (error) {
    const code = error instanceof AppError ? error.code : undefined
    return { error: error instanceof Error ? error.message : String(error), code }
  }
}

function analyze(input: GeoparseInput, gazetteer: Gazetteer): PreparedAnalysis {
  const result = geoparse(input, gazetteer)
  const { sentences } = readText(input.text, isLanguage(result.lang) ? result.lang : 'fr')
  return prepareAnalysis(input.text, { ...result, sentences, places: knownPlaces(result.mentions, gazetteer) })
}
