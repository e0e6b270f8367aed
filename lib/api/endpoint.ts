import type { z } from 'zod'

/** One JSON endpoint, as the server serves it and the browser calls it. `{name}` parts of the path are filled from the input. */
export interface Endpoint<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** What it answers or does, in a few words. */
  readonly summary: string
  readonly input: Input
  readonly output: Output
  /** The media type of an answer that is not JSON. */
  readonly produces?: string
}

export function defineEndpoint<Input extends z.ZodType, Output extends z.ZodType>(
  endpoint: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return endpoint
}
