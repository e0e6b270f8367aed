import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../lib/errors'
import { fetchFile } from '../../../lib/gazetteer/download/fetch-file'

type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void

const content = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i % 251))
let handler: Handler = () => {}
let requests: IncomingMessage[] = []
const server = createServer((request, response) => {
  requests.push(request)
  handler(request, response, requests.length)
})
let base = ''
let folder = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()))
  base = `http://127.0.0.1:${port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  requests = []
  folder = mkdtempSync(join(tmpdir(), 'lieudit-fetch-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function bring(mostBytes?: number) {
  const limit = mostBytes === undefined ? {} : { mostBytes }
  return fetchFile(`${base}/SY.zip`, join(folder, 'SY.zip'), { tell() {}, idleMs: 300, pauseMs: 1, ...limit })
}

/** Answers ranges of one version as RFC 9110 says; `until` cuts the connection there. */
function serve(request: IncomingMessage, response: ServerResponse, { etag = '"1"', until = content.length } = {}) {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const isRest = start > 0 && request.headers['if-range'] === etag
  const from = isRest ? start : 0
  response.writeHead(isRest ? 206 : 200, {
    ETag: etag,
    'Content-Length': content.length - from,
    ...(isRest ? { 'Content-Range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
  })
  if (until >= content.length) response.end(content.subarray(from))
  else response.write(content.subarray(from, Math.max(from, until)), () => setTimeout(() => response.destroy(), 20))
}

const fetched = () => readFileSync(join(folder, 'SY.zip')).equals(content)

describe('a download', () => {
  test('is the file, and nothing else is left', async () => {
    handler = (request, response) => serve(request, response)
    await bring()
    expect(fetched()).toBe(true)
    expect(existsSync(join(folder, 'SY.zip.part'))).toBe(false)
  })

  test('goes on where the connection broke', async () => {
    handler = (request, response, count) => serve(request, response, { until: count * 15_000 })
    await bring()
    expect(fetched()).toBe(true)
    expect(requests.slice(1).every(({ headers }) => /^bytes=\d+-$/.test(headers.range ?? ''))).toBe(true)
  })

  test('goes on in a later call', async () => {
    handler = (request, response, count) => {
      if (count === 1) serve(request, response, { until: 20_000 })
      else response.writeHead(503).end()
    }
    await expect(bring()).rejects.toThrow(/503; \d+ bytes are kept/)
    handler = (request, response) => serve(request, response)
    requests = []
    await bring()
    expect(fetched()).toBe(true)
    expect(requests[0]?.headers.range).toMatch(/^bytes=\d+-$/)
  })

  test('begins anew when the file has changed meanwhile', async () => {
    handler = (request, response, count) =>
      count === 1 ? serve(request, response, { until: 20_000, etag: '"0"' }) : serve(request, response)
    await bring()
    expect(fetched()).toBe(true)
  })

  test('begins anew when the server does not know the range', async () => {
    handler = (request, response, count) => {
      if (count === 1) serve(request, response, { until: 20_000 })
      else if (request.headers.range) response.writeHead(416).end()
      else serve(request, response)
    }
    await bring()
    expect(fetched()).toBe(true)
  })

  test('follows a redirect', async () => {
    handler = (request, response) => {
      if (request.url === '/SY.zip') response.writeHead(302, { Location: '/there/SY.zip' }).end()
      else serve(request, response)
    }
    await bring()
    expect(fetched()).toBe(true)
  })

  test.each<[string, Handler, string]>([
    ['there is no file', (_, response) => response.writeHead(404).end(), 'There is no http://127.0.0.1'],
    ['it may not be read', (_, response) => response.writeHead(403).end(), 'is answered with 403'],
    [
      'redirects never end',
      (_, response) => response.writeHead(302, { Location: '/SY.zip' }).end(),
      'leads on more than 5',
    ],
    [
      'it leads elsewhere',
      (_, response) => response.writeHead(302, { Location: 'file:///x' }).end(),
      'which is not followed',
    ],
    [
      'a page comes instead',
      (_, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<p>Sign in</p>'),
      'a web page instead of a file',
    ],
    [
      'it says that it is huge',
      (_, response) => response.writeHead(200, { 'Content-Length': 1e12 }).flushHeaders(),
      'sends more',
    ],
    ['nothing comes', () => {}, 'nothing came for 0.3 s'],
    ['the server fails', (_, response) => response.writeHead(500).end(), 'the server answers 500'],
    [
      'it stops half-way for good',
      (_, response) => response.writeHead(200, { 'Content-Length': 100 }).write('half'),
      'nothing came for 0.3 s',
    ],
  ])('is refused when %s', async (_, answer, why) => {
    handler = answer
    const error = await bring(1e6).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toHaveProperty('message', expect.stringContaining(why))
    expect(existsSync(join(folder, 'SY.zip'))).toBe(false)
  })

  test('is refused when more comes than may', async () => {
    handler = (_, response) => {
      response.writeHead(200)
      for (let i = 0; i < 30; i++) response.write(content)
      response.end()
    }
    await expect(bring(1e6)).rejects.toThrow('sends more than 1000000 bytes')
  })

  test('is refused when nobody listens', async () => {
    await expect(
      fetchFile('http://127.0.0.1:1/SY.zip', join(folder, 'SY.zip'), { tell() {}, pauseMs: 1 }),
    ).rejects.toThrow('cannot be fetched')
  })
})
