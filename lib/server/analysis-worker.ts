import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../errors'
import type { Gazetteer, PackInfo } from '../gazetteer/gazetteer'
import { loadGazetteer } from '../gazetteer/load-gazetteer'
import { loadShapes } from '../gazetteer/shapes'
import { geoparse } from '../geoparse/geoparse'
import type { GeoparseInput, GeoparseResult } from '../geoparse/result'
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
  /** `at`: where in its article the text begins. */
  | { readonly kind: 'analyze'; readonly input: GeoparseInput; readonly at: number }
  | { readonly kind: 'geoparse'; readonly input: GeoparseInput }

export type AnalystReply =
  | { readonly info: AnalystInfo }
  | { readonly prepared: PreparedAnalysis }
  | { readonly result: GeoparseResult }
  | { readonly error: string; readonly code: ErrorCode | undefined }

const { dataDir, root } = z.object({ dataDir: z.string(), root: z.string() }).parse(workerData)
let gazetteer: Gazetteer | undefined
const shapes = loadShapes(root)

parentPort?.on('message', (request: AnalystRequest) => {
  parentPort?.postMessage(answer(request))
})

function answer(request: AnalystRequest): AnalystReply {
  try {
    gazetteer ??= loadGazetteer({ dataDir, root })
    if (request.kind === 'info')
      return { info: { packs: gazetteer.packs, version: analysisVersion(gazetteer.packs, root) } }
    if (request.kind === 'geoparse') return { result: geoparse(request.input, gazetteer, shapes) }
    return { prepared: analyze(request.input, request.at, gazetteer) }
  } catch (error) {
    const code = error instanceof AppError ? error.code : undefined
    return { error: error instanceof Error ? error.message : String(error), code }
  }
}

function analyze(input: GeoparseInput, at: number, gazetteer: Gazetteer): PreparedAnalysis {
  const result = geoparse(input, gazetteer, shapes)
  const { sentences } = readText(input.text, isLanguage(result.lang) ? result.lang : 'fr')
  return prepareAnalysis(input.text, { ...result, sentences, places: knownPlaces(result.mentions, gazetteer) }, at)
}
