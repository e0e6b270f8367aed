import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '../lib/env'

test('an empty environment serves this machine alone, from folders beside the program', () => {
  expect(readEnv({ TILE_URL: '', PORT: '' })).toEqual({
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: resolve('.data'),
    ARTICLES_DIR: resolve('articles'),
  })
})

test('takes a template with a subdomain for tiles', () => {
  const TILE_URL = 'https://{s}.tiles.example/{z}/{x}/{y}.png'
  expect(readEnv({ TILE_URL })).toMatchObject({ TILE_URL })
})

test.each([
  [{ HOST: '0.0.0.0' }, /HOST other than 127\.0\.0\.1 .* needs LIEUDIT_TOKEN/],
  [{ PORT: '70000' }, /PORT must be a port|PORT .*65535/],
  [{ PORT: 'http' }, /PORT must be a port/],
  [{ DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL must be a postgresql:/],
  [{ LIEUDIT_TOKEN: 'short' }, /LIEUDIT_TOKEN must have at least 12 characters/],
  [{ TILE_URL: 'javascript:alert(1)' }, /TILE_URL must be an address/],
])('says what is wrong with %j', (variables, message) => {
  expect(() => readEnv(variables)).toThrow(message)
})

test('opens to the network with a token', () => {
  expect(readEnv({ HOST: '0.0.0.0', LIEUDIT_TOKEN: 'twelve-letters' }).HOST).toBe('0.0.0.0')
})
