import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const SAMPLES = join(ROOT, 'articles')
/** Whatever the shell is set to: an empty variable counts as unset. */
const SETTINGS = {
  HOST: '',
  PORT: '0',
  ARTICLES_DIR: SAMPLES,
  DATABASE_URL: '',
  LIEUDIT_TOKEN: '',
  LIEUDIT_READ_TOKEN: '',
  TILE_URL: '',
}
const ANNOUNCEMENT = /^Lieudit: (http:\/\/127\.0\.0\.1:\d+)/m

export interface App {
  readonly address: string
  readonly dataDir: string
  /** Ends the server with all that it started, and deletes its data. */
  readonly close: () => Promise<void>
}

/**
 * The app as `npm start` runs it, on a port of its own, over the sample reports and the folders `besides` them. Builds
 * the pages when a source has changed since they were built.
 */
export async function openApp({ besides = [] }: { readonly besides?: readonly string[] } = {}): Promise<App> {
  const base = await mkdtemp(join(tmpdir(), 'lieudit-browser-'))
  const dataDir = join(base, 'data')
  const articlesDir = besides.length === 0 ? SAMPLES : join(base, 'articles')
  if (besides.length > 0) {
    for (const folder of [SAMPLES, ...besides]) await cp(folder, articlesDir, { recursive: true })
  }
  const server = startApp({ DATA_DIR: dataDir, ARTICLES_DIR: articlesDir })
  let closing = false
  const close = async () => {
    closing = true
    await server.stop()
    await rm(base, { recursive: true, force: true })
  }
  try {
    const address = await server.address
    server.ended.then(({ output, signal }) => {
      if (!closing) process.stderr.write(`The app under test ended by itself (${signal ?? 'no signal'}):\n${output}\n`)
    })
    return { address, dataDir, close }
  } catch (error) {
    await close()
    throw error
  }
}

export interface StartedApp {
  /** Rejects with all that was printed when the process ends before it listens. */
  readonly address: Promise<string>
  /** What was printed, and the exit code, once it ended by itself. */
  readonly ended: Promise<{ readonly output: string; readonly code: number | null; readonly signal: string | null }>
  readonly stop: () => Promise<void>
}

/** Starts the app on a port that the system chooses, in a process group of its own. */
export function startApp(variables: Readonly<Record<string, string>>): StartedApp {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...SETTINGS, ...variables },
  })
  let output = ''
  const exited = once(child, 'close')
  const ended = exited.then(() => ({ output, code: child.exitCode, signal: child.signalCode }))
  const address = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const announced = ANNOUNCEMENT.exec(output)?.[1]
      if (announced !== undefined) resolve(announced)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then(() => reject(new Error(`The app stopped before it listened:\n${output}`)))
  })
  // Whoever waits for `ended` alone need not hear of this one too.
  address.catch(() => undefined)
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGTERM')
    }
    await ended
  }
  return { address, ended, stop }
}
