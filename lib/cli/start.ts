import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Env, prepareNext, readEnv } from '../env'
import { AppError } from '../errors'
import { closeServer, listen, makeHttpServer, type RequestListener } from '../server/http-server'
import { type Lieudit, openLieudit } from '../server/lieudit'
import { buildApp } from './build-app'
import { consoleReporter } from './console-reporter'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** A few reports are analysed before the address is announced; a long list goes on behind the open pages. */
const PATIENCE_MS = 5_000

const reporter = consoleReporter()

async function start(): Promise<void> {
  const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })
  const env = readEnv()
  prepareNext(values.dev ? 'development' : 'production')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')))
  const lieudit = await openLieudit({ env, root: ROOT, version, report: reporter })
  try {
    if (!values.dev) await buildApp(ROOT, () => reporter.line('Building the pages, once: this takes a minute…'))
    await serve(env, lieudit, values.dev)
  } catch (error) {
    await lieudit.close()
    throw error
  }
}

async function serve(env: Env, lieudit: Lieudit, dev: boolean): Promise<void> {
  const pages = await openPages(dev)
  const server = makeHttpServer({ env, listener: pages.listener, withPolicy: !dev })
  await Promise.race([lieudit.analysis, delay(PATIENCE_MS)])
  const address = await listen(server, env.HOST, env.PORT)
  reporter.line(`Lieudit: ${address} (${await describeArticles(lieudit)})`)
  lieudit.analysis.catch((error: unknown) => reporter.line(`Reading stopped: ${messageOf(error)}`))

  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1)
    stopping = true
    lieudit.endStreams()
    await closeServer(server)
    await pages.close()
    await lieudit.close()
    process.exit(0)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

async function openPages(dev: boolean): Promise<{ listener: RequestListener; close: () => Promise<void> }> {
  // Imported here, since Next reads the process's mode when it is loaded.
  const { default: next } = await import('next')
  const app = next({ dev, dir: ROOT })
  await app.prepare()
  return { listener: app.getRequestHandler(), close: () => app.close() }
}

async function describeArticles({ answers }: Lieudit): Promise<string> {
  const { total, queued, failed } = (await answers.getHealth({})).articles
  const parts = [`${total} ${total === 1 ? 'article' : 'articles'}`]
  if (queued > 0) parts.push(`${queued} still being read`)
  if (failed > 0) parts.push(`${failed} not readable`)
  return parts.join(', ')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

start().catch((error: unknown) => {
  // What a user can put right is one line; anything else is ours, with its trace.
  if (error instanceof AppError) process.stderr.write(`${error.message}\n`)
  else console.error(error)
  process.exit(1)
})
