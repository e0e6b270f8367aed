import { expect, test } from 'vitest'
import { Recent } from '../lib/recent'

test('works an answer out once, absence included', () => {
  const asked: string[] = []
  const recent = new Recent<string, string | null>(8)
  const make = (key: string) => {
    asked.push(key)
    return key === '' ? null : key.toUpperCase()
  }
  const answers = ['homs', '', 'homs', ''].map((key) => recent.get(key, make))
  expect(answers).toEqual(['HOMS', null, 'HOMS', null])
  expect(asked).toEqual(['homs', ''])
})

test('forgets what was not asked for lately, and only that', () => {
  let made = 0
  const recent = new Recent<number, number>(10)
  const ask = (key: number) => recent.get(key, () => ++made)
  for (let key = 0; key < 1000; key++) {
    ask(key)
    ask(-1)
  }
  expect(made).toBe(1001)
  ask(0)
  expect(made).toBe(1002)
})
