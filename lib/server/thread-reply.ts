import { AppError, type ErrorCode } from '../errors'

/** What a thread sends back: the answer, or why there is none. */
export type ThreadReply<Answer> =
  | { readonly answer: Answer }
  | { readonly error: string; readonly code: ErrorCode | undefined }

/** Runs in the thread. */
export function replyWith<Answer>(work: () => Answer): ThreadReply<Answer> {
  try {
    return { answer: work() }
  } catch (error) {
    const code = error instanceof AppError ? error.code : undefined
    return { error: error instanceof Error ? error.message : String(error), code }
  }
}

/** Throws what the thread could not answer. */
export function answerOf<Answer>(reply: ThreadReply<Answer>): Answer {
  if ('answer' in reply) return reply.answer
  throw reply.code === undefined ? new Error(reply.error) : new AppError(reply.code, reply.error)
}
