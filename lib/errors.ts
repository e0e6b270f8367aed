/** Failures that a caller can act on. The code is part of the API; the message is for people. */
export type ErrorCode =
  | 'invalid_request'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition_failed'
  | 'too_large'
  | 'unsupported'
  | 'unavailable'

/** Bad input or a state of the world, never a broken promise of ours: those just throw. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode

  /** Next bundles this module a second time beside the server's own: an error of either copy is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'AppError' && 'code' in value
  }

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
