import { expect, test } from 'vitest'
import { LARGEST_BODY } from '../../lib/api/read-input'
import { type GuardedRequest, refuse } from '../../lib/server/guard'

const LOCAL = { HOST: '127.0.0.1', LIEUDIT_TOKEN: undefined, LIEUDIT_READ_TOKEN: undefined }
const OPEN = { HOST: '0.0.0.0', LIEUDIT_TOKEN: 'write-secret-1', LIEUDIT_READ_TOKEN: undefined }
const CLOSED = { ...OPEN, LIEUDIT_READ_TOKEN: 'read-secret-12' }

const request = (headers: GuardedRequest['headers'], method = 'GET', url = '/api/places'): GuardedRequest => ({
  method,
  url,
  headers: { host: 'localhost:3000', ...headers },
})
const codeOf = (given: GuardedRequest, settings = LOCAL as Parameters<typeof refuse>[1]) =>
  refuse(given, settings)?.code
const basic = (password: string) => `Basic ${Buffer.from(`anyone:${password}`).toString('base64')}`

test.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:3000'])(
  'a server of this machine answers to %s',
  (host) => expect(codeOf(request({ host }))).toBeUndefined(),
)

test.each([
  'evil.example',
  'localhost.evil.example:3000',
  '127.0.0.1.evil.example',
  '192.168.1.7:3000',
  '',
  'a b',
  '::1',
])('a server of this machine does not answer to %j', (host) => expect(codeOf(request({ host }))).toBe('misdirected'))

test('a server of the network answers to any name', () => {
  expect(codeOf(request({ host: 'lieudit.example' }), OPEN)).toBeUndefined()
})

test('a page of another site cannot write, one of this site can', () => {
  expect(codeOf(request({ origin: 'http://evil.example' }, 'POST'))).toBe('forbidden')
  expect(codeOf(request({ origin: 'null' }, 'POST'))).toBe('forbidden')
  expect(codeOf(request({ origin: 'http://localhost:4000' }, 'POST'))).toBe('forbidden')
  expect(codeOf(request({ 'sec-fetch-site': 'cross-site' }, 'POST'))).toBe('forbidden')
  expect(codeOf(request({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 'POST'))).toBeUndefined()
  expect(codeOf(request({}, 'POST'))).toBeUndefined()
  expect(codeOf(request({ origin: 'http://evil.example' }))).toBeUndefined()
})

test('with a token writing needs it and reading does not', () => {
  expect(codeOf(request({}), OPEN)).toBeUndefined()
  expect(codeOf(request({}, 'POST'), OPEN)).toBe('unauthorized')
  expect(codeOf(request({ authorization: 'Bearer write-secret-2' }, 'POST'), OPEN)).toBe('unauthorized')
  expect(codeOf(request({ authorization: 'Bearer' }, 'POST'), OPEN)).toBe('unauthorized')
  expect(codeOf(request({ authorization: 'Bearer write-secret-1' }, 'POST'), OPEN)).toBeUndefined()
  expect(codeOf(request({ authorization: basic('write-secret-1') }, 'DELETE'), OPEN)).toBeUndefined()
})

test('with a reading token nothing is read without one of the two', () => {
  expect(codeOf(request({}), CLOSED)).toBe('unauthorized')
  expect(codeOf(request({ authorization: basic('read-secret-12') }), CLOSED)).toBeUndefined()
  expect(codeOf(request({ authorization: 'Bearer write-secret-1' }), CLOSED)).toBeUndefined()
  expect(codeOf(request({ authorization: 'Bearer read-secret-12' }, 'POST'), CLOSED)).toBe('unauthorized')
})

test('refuses a declared length beyond the limit, and an address that cannot be decoded', () => {
  expect(codeOf(request({ 'content-length': String(LARGEST_BODY + 1) }, 'POST'))).toBe('too_large')
  expect(codeOf(request({ 'content-length': String(LARGEST_BODY) }, 'POST'))).toBeUndefined()
  expect(codeOf(request({}, 'GET', '/api/articles/%E0%A4%A'))).toBe('invalid_request')
})
