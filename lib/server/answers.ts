import type { z } from 'zod'
import type { Endpoint } from '../api/endpoint'
import type * as endpoints from '../api/endpoints'
import { AppError } from '../errors'

type Answer<E> =
  E extends Endpoint<infer Input, infer Output> ? (input: z.output<Input>) => Promise<z.input<Output>> : never

/** One function per endpoint. Routes and pages call the same one. */
export type Answers = { readonly [Name in keyof typeof endpoints]: Answer<(typeof endpoints)[Name]> }

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
