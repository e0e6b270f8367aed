import { z } from 'zod'
import { type GeoparseInput, geoparseInputSchema } from '../api/contract'
import { AppError } from '../errors'
import type { InputLine } from './read-lines'

/** What a line of the geoparse contract yields: one line of JSON, or an error that names the line. */
export type LineAnswer =
  | { readonly json: string; readonly error?: never }
  | { readonly error: string; readonly json?: never }

/** Answers contract lines in their order. A bad line is an error of its own; the good ones are still answered. */
export async function* answerLines(
  lines: AsyncIterable<InputLine>,
  answer: (input: GeoparseInput) => unknown,
): AsyncGenerator<LineAnswer> {
  for await (const line of lines) {
    const { number, text } = line
    try {
      yield text === undefined ? fail(number, line.problem) : { json: JSON.stringify(answer(readInput(text))) }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      yield fail(number, error.message)
    }
  }
}

function fail(number: number, why: string): LineAnswer {
  return { error: `line ${number}: ${why}` }
}

function readInput(text: string): GeoparseInput {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new AppError('invalid_request', `not JSON (${cause instanceof Error ? cause.message : cause})`, { cause })
  }
  const input = geoparseInputSchema.safeParse(json)
  if (input.success) return input.data
  const issues = input.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? `${z.core.toDotPath(path)}: ` : ''}${message}`,
  )
  throw new AppError('invalid_request', issues.join('; '))
}
