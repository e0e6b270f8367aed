import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { problemOf } from '../api/problem'
import type { Env } from '../env'
import { AppError } from '../errors'
import { type Refusal, refuse } from './guard'
import { contentSecurityPolicy, SECURITY_HEADERS } from './security-headers'

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  /** For the whole request: a body that trickles in is cut off. */
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}

export interface HttpServerOptions {
  readonly env: Env
  readonly listener: RequestListener
  /** Off only while developing: Next's reloading evaluates code. */
  readonly withPolicy?: boolean
}

/** The server with its limits: what the guard refuses never reaches `listener`. */
export function makeHttpServer({ env, listener, withPolicy = true }: HttpServerOptions): Server {
  return createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    if (withPolicy) setPolicy(request, response, env)
    const refusal = refuse(request, env)
    if (refusal !== undefined) sendRefusal(response, refusal)
    else listener(request, response).catch((error: unknown) => fail(response, error))
  })
}

function setPolicy(request: IncomingMessage, response: ServerResponse, env: Env): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), env)
  request.headers['content-security-policy'] = policy
  response.setHeader('content-security-policy', policy)
}

function sendRefusal(response: ServerResponse, { code, detail }: Refusal): void {
  const problem = problemOf(code, detail)
  if (code === 'unauthorized') response.setHeader('www-authenticate', 'Basic realm="Lieudit", charset="UTF-8"')
  response.writeHead(problem.status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(problem))
}

function fail(response: ServerResponse, error: unknown): void {
  console.error(error)
  if (response.headersSent) response.destroy()
  else sendRefusal(response, { code: 'internal', detail: 'The failure is in the server log.' })
}

/** Listens and returns the address to open. Throws `unavailable` when the port is taken. */
export async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'the port is taken; set another PORT' : cause.message
      reject(new AppError('unavailable', `Cannot listen on ${host}:${port}: ${why}.`, { cause }))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`
}

/** Lets requests in progress finish for a while, then ends all connections. */
export async function closeServer(server: Server, patienceMs = 5_000): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
