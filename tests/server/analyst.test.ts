import { afterEach, expect, test } from 'vitest'
import { type Analyst, makeAnalyst } from '../../lib/server/analyst'

const SCRIPT = new URL('./odd-analysis-worker.ts', import.meta.url)
let analyst: Analyst | undefined

afterEach(() => analyst?.stop())

function start(mostWaiting = 100): Analyst {
  analyst = makeAnalyst({ root: '', packs: [], limitMs: 3_000, mostWaiting, script: SCRIPT, memoryMb: 64 })
  return analyst
}

test.each([
  ['hangs', 'hang', /longer to read than 3 seconds/],
  ['ends its thread', 'exit', /interrupted/],
  ['breaks its thread', 'throw', /beyond repair/],
  ['eats all memory', 'swell', /memory/],
])('a text that %s is refused, and those after it are read by another thread', async (_, text, why) => {
  const { geoparse } = start()
  const [bad, good] = await Promise.allSettled([geoparse({ id: 'bad', text }), geoparse({ id: 'good', text: 'x' })])
  expect(bad).toMatchObject({
    status: 'rejected',
    reason: { code: 'unavailable', message: expect.stringMatching(why) },
  })
  expect(good).toMatchObject({ status: 'fulfilled', value: { id: 'good' } })
})

test('refuses at once what would wait behind too many', async () => {
  const { geoparse } = start(2)
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((id) => geoparse({ id, text: 'x' })))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  expect(await geoparse({ id: 'd', text: 'x' })).toMatchObject({ id: 'd' })
})

test('a stopped analyst reads nothing more', async () => {
  const { geoparse, stop } = start()
  await stop()
  await expect(geoparse({ id: 'a', text: 'x' })).rejects.toThrow(/stopping/)
})
