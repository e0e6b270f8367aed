import { AppError } from '../errors'

/**
 * Runs a command to its end. What a person can mend (an `AppError`, an unknown option) is one line on stderr and exit code 1;
 * a broken promise of ours throws with its stack.
 */
export function runCommand(command: () => void | Promise<void>): void {
  // A reader that closes early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      if (!isMendable(error)) throw error
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 1
    })
}

function isMendable(error: unknown): error is Error {
  if (error instanceof AppError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
