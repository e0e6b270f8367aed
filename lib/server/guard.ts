import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ProblemCode } from '../api/problem'
import { LARGEST_BODY } from '../api/read-input'
import { type Env, isLoopback } from '../env'

export interface Refusal {
  readonly code: ProblemCode
  readonly detail: string
}

export type GuardedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>
export type GuardSettings = Pick<Env, 'HOST' | 'LIEUDIT_TOKEN' | 'LIEUDIT_READ_TOKEN'>

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
type Check = (request: GuardedRequest, settings: GuardSettings) => Refusal | undefined

/** Why a request is not let in; undefined when it is. */
export function refuse(request: GuardedRequest, settings: GuardSettings): Refusal | undefined {
  for (const check of CHECKS) {
    const refusal = check(request, settings)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/**
 * A page of another site can make a browser send its requests here under that site's own name (DNS rebinding). A server
 * that listens on this machine alone answers to this machine's names alone, on whatever port a tunnel gives it.
 */
const checkHost: Check = ({ headers }, { HOST }) => {
  if (!isLoopback(HOST)) return undefined
  const host = headers.host ?? ''
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '') : ''
  return isLoopback(name)
    ? undefined
    : { code: 'misdirected', detail: `This server is not ${host || 'without a name'}.` }
}

const checkAddress: Check = ({ url = '' }) => {
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return undefined
  } catch {
    return { code: 'invalid_request', detail: 'The address has a malformed escape.' }
  }
}

/** Another site's page must not write with a reader's rights. */
const checkOrigin: Check = ({ method = '', headers }) => {
  if (SAFE_METHODS.has(method)) return undefined
  const { origin, host } = headers
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)
  if (!foreign && headers['sec-fetch-site'] !== 'cross-site') return undefined
  return { code: 'forbidden', detail: 'A page of another site may not do this.' }
}

const checkToken: Check = ({ method = '', headers }, { LIEUDIT_TOKEN, LIEUDIT_READ_TOKEN }) => {
  const isRead = SAFE_METHODS.has(method)
  const needed = isRead ? LIEUDIT_READ_TOKEN : LIEUDIT_TOKEN
  if (needed === undefined) return undefined
  const given = tokenOf(headers.authorization ?? '')
  // Who may write may read.
  const accepted = isRead ? [needed, LIEUDIT_TOKEN] : [needed]
  if (accepted.some((token) => token !== undefined && isSame(given, token))) return undefined
  const detail = `${isRead ? 'Reading' : 'Writing'} needs the token: Authorization: Bearer …`
  return { code: 'unauthorized', detail }
}

const checkLength: Check = ({ headers }) => {
  const length = Number(headers['content-length'] ?? 0)
  if (length <= LARGEST_BODY) return undefined
  return { code: 'too_large', detail: `The body has ${length} bytes; at most ${LARGEST_BODY} are read.` }
}

const CHECKS: readonly Check[] = [checkHost, checkAddress, checkOrigin, checkToken, checkLength]

/** The token of a Bearer header, or the password of a Basic one, which is what a browser asks its user for. */
function tokenOf(authorization: string): string {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (/^bearer$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return ''
  const pair = Buffer.from(value, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
