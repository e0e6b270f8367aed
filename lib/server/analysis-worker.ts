import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { Gazetteer } from '../gazetteer/gazetteer'
import { loadShapes } from '../gazetteer/shapes'
import { geoparse } from '../geoparse/geoparse'
import type { GeoparseInput, GeoparseResult } from '../geoparse/result'
import { type PreparedAnalysis, prepareAnalysis } from '../store/prepare-analysis'
import { isLanguage } from '../text/language'
import { readText } from '../text/reading'
import { codeVersion } from './analysis-version'
import { knownPlaces } from './known-places'
import { openPackSources, type PackSource, packSourceSchema } from './pack-source'
import { replyWith, type ThreadReply } from './thread-reply'

export type AnalystRequest =
  | { readonly kind: 'code' }
  /** Reads with these packs from now on. */
  | { readonly kind: 'open'; readonly packs: readonly PackSource[] }
  /** `at`: where in its article the text begins. */
  | { readonly kind: 'analyze'; readonly input: GeoparseInput; readonly at: number }
  | { readonly kind: 'geoparse'; readonly input: GeoparseInput }

export type AnalystAnswer =
  | { readonly code: string }
  | { readonly opened: true }
  | { readonly prepared: PreparedAnalysis }
  | { readonly result: GeoparseResult }
export type AnalystReply = ThreadReply<AnalystAnswer>

const given = z.object({ root: z.string(), packs: z.array(packSourceSchema) }).parse(workerData)
const { root } = given
let packs: readonly PackSource[] = given.packs
let gazetteer: Gazetteer | undefined
const shapes = loadShapes(root)

parentPort?.on('message', (request: AnalystRequest) => {
  parentPort?.postMessage(replyWith(() => answer(request)) satisfies AnalystReply)
})

function answer(request: AnalystRequest): AnalystAnswer {
  if (request.kind === 'code') return { code: codeVersion(root) }
  if (request.kind === 'open') {
    packs = request.packs
    gazetteer = openPackSources(packs)
    return { opened: true }
  }
  gazetteer ??= openPackSources(packs)
  if (request.kind === 'geoparse') return { result: geoparse(request.input, gazetteer, shapes) }
  return { prepared: analyze(request.input, request.at, gazetteer) }
}

function analyze(input: GeoparseInput, at: number, gazetteer: Gazetteer): PreparedAnalysis {
  const result = geoparse(input, gazetteer, shapes)
  const { sentences } = readText(input.text, isLanguage(result.lang) ? result.lang : 'fr')
  return prepareAnalysis(input.text, { ...result, sentences, places: knownPlaces(result.mentions, gazetteer) }, at)
}
