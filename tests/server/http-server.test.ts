import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '../../lib/env'
import { closeServer, listen, makeHttpServer } from '../../lib/server/http-server'

let server: Server
let address = ''

beforeAll(async () => {
  server = makeHttpServer({
    env: readEnv({}),
    listener: async (request, response) => {
      if (request.url === '/broken') throw new Error('the database password is 1234')
      for await (const _ of request) void _
      response.end(request.headers['content-security-policy'])
    },
  })
  address = await listen(server, '127.0.0.1', 0)
})
afterAll(() => closeServer(server, 100))

/** Sends raw bytes and returns the first line of the answer. */
async function send(...parts: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  for (const part of parts) socket.write(part)
  const [answer] = await once(socket, 'data')
  socket.destroy()
  return String(answer).split('\r\n')[0] ?? ''
}

test('gives each request a nonce of its own, on the request for the page and on the answer for the browser', async () => {
  const [one, two] = await Promise.all([fetch(address), fetch(address)])
  const policy = one.headers.get('content-security-policy')
  expect(await one.text()).toBe(policy)
  expect(policy).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/)
  expect(policy).not.toBe(two.headers.get('content-security-policy'))
})

test('sends its safety headers with refusals too', async () => {
  const refused = httpRequest(address, { headers: { host: 'evil.example' } })
  const answered = once(refused, 'response')
  refused.end()
  const [response]: readonly IncomingMessage[] = await answered
  expect(response?.statusCode).toBe(421)
  expect(response?.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  })
  response?.resume()
})

test('answers a body of 6 MB with 413 while it is being sent', async () => {
  const response = await fetch(address, { method: 'POST', body: 'a'.repeat(6_000_000) })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'too_large', detail: expect.stringContaining('6000000') })
})

test('tells nothing of its own failures', async () => {
  const response = await fetch(`${address}/broken`)
  expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('1234')])
})

test('refuses a flood of headers and what is no HTTP', async () => {
  expect(await send(`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/ 431 /)
  expect(await send('NONSENSE\r\n\r\n')).toMatch(/ 400 /)
  expect(await send('GET / HTTP/1.1\r\n\r\n')).toMatch(/ 400 /)
})

test('a taken port is an error that says so', async () => {
  const second = makeHttpServer({ env: readEnv({}), listener: async () => undefined })
  await expect(listen(second, '127.0.0.1', Number(new URL(address).port))).rejects.toThrow(/port is taken.*PORT/)
})
