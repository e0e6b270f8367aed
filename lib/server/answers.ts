import type { z } from 'zod'
import type { AddedArticles } from '../api/article-input'
import type { Endpoint } from '../api/endpoint'
import type * as endpoints from '../api/endpoints'
import type { MentionInText } from '../api/export/to-annotations'
import type { Asked } from '../api/handle'
import type { JsonBytes } from '../api/json-bytes'
import type { Upload } from '../api/read-uploads'
import type { Freshness } from '../api/revalidate'
import type { MentionDetail } from '../api/views'
import { AppError } from '../errors'
import type { Filters } from '../store/filters'

type Answer<E> =
  E extends Endpoint<infer Input, infer Output>
    ? (input: z.output<Input>, asked?: Asked) => Promise<z.input<Output>>
    : never
type JsonAnswer<E> = E extends Endpoint<infer Input> ? (input: z.output<Input>) => Promise<JsonBytes> : never

/** The endpoints whose answers are large, made off the event loop, and sent as they come. */
export const MADE_AS_JSON = ['listPlaces', 'listClusters', 'getCluster', 'getTimeline', 'getFacets'] as const
type MadeAsJson = (typeof MADE_AS_JSON)[number]

/** One function per endpoint. Routes and pages call the same one. */
export type Answers = {
  readonly [Name in Exclude<
    keyof typeof endpoints,
    'addArticles' | 'exportGold' | 'getEvents' | 'exportCsv' | 'exportGeoJson' | 'exportKml' | 'exportAnnotations'
  >]: Answer<(typeof endpoints)[Name]>
} & {
  /** In whatever form they came. */
  addArticles(input: { readonly uploads: readonly Upload[] }): Promise<AddedArticles>
  readonly json: { readonly [Name in MadeAsJson]: JsonAnswer<(typeof endpoints)[Name]> }
  readonly appVersion: string
  /** Server-sent events, from the one named on. */
  listen(after: string | undefined): Promise<ReadableStream<Uint8Array>>
  /** Every mention that the filters leave, for what is streamed. */
  eachMention(filters: Filters): AsyncGenerator<MentionDetail>
  eachMentionInText(filters: Filters): AsyncGenerator<MentionInText>
  /** Reviewed articles as gold, line by line. */
  exportGold(complete: boolean): AsyncGenerator<string>
  /** What all answers but that on the server's health depend on. */
  freshness(): Promise<Freshness>
}

/** Next bundles modules per layer, so the running server hands itself over on the global object, not in a module. */
const KEY = Symbol.for('lieudit.answers')
const shared: Record<symbol, Answers | undefined> = globalThis as never

export function provideAnswers(provided: Answers): void {
  shared[KEY] = provided
}

/** Throws `unavailable` while no server has started, as during Next's build. */
export function answers(): Answers {
  const running = shared[KEY]
  if (running === undefined)
    throw new AppError('unavailable', 'The store is not open: run the app through `npm start`.')
  return running
}

export function freshness(): Promise<Freshness> {
  return answers().freshness()
}
