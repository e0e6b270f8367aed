import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../lib/server/security-headers'

test('allows scripts of this server with the nonce, and inline style for attributes alone', () => {
  expect(contentSecurityPolicy('abc', { TILE_URL: undefined }).split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-abc'",
    "style-src 'self' 'nonce-abc'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
})

test.each([
  ['https://tiles.example:8443/{z}/{x}/{y}.png?key=1', 'https://tiles.example:8443'],
  ['https://{s}.tiles.example/{z}/{x}/{y}.png', 'https://*.tiles.example'],
])('allows pictures of the configured tiles %s from their host alone', (TILE_URL, source) => {
  expect(contentSecurityPolicy('abc', { TILE_URL })).toContain(`img-src 'self' data: ${source};`)
})
