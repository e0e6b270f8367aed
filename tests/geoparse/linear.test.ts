import { type Profiler, Session } from 'node:inspector'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PIECES, repeated } from '../text/adversarial'

/**
 * Work is counted and not timed: the engine tells how often each block of ours and of the date parser ran. What is done inside
 * one call of a regular expression is not seen: those see single words and short stretches, or begin at what stands alone.
 */
const OURS = /\/lib\/(?:text|geo|gazetteer|recognize|resolve|spatial|geoparse)\/|\/chrono-node\//
const UNITS = 3000
const session = new Session()
let read: (text: string) => unknown

beforeAll(async () => {
  session.connect()
  session.post('Profiler.enable')
  // Blocks are counted in what is compiled from here on, so the modules come after.
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const { geoparse } = await import('../../lib/geoparse/geoparse')
  const { loadShapes } = await import('../../lib/gazetteer/shapes')
  const { loadWorldPack } = await import('../../lib/gazetteer/load-gazetteer')
  const root = `${import.meta.dirname}/../..`
  const [gazetteer, shapes] = [loadWorldPack(root), loadShapes(root)]
  read = (text) => geoparse({ id: '', text, lang: 'fr', published: '2016-03-20' }, gazetteer, shapes)
})
afterAll(() => session.disconnect())

function workOn(text: string): number {
  takeCounts()
  read(text)
  const ranges = takeCounts().flatMap(({ url, functions }) =>
    OURS.test(url) ? functions.flatMap((each) => each.ranges) : [],
  )
  return ranges.reduce((sum, { count }) => sum + count, 0)
}

/** The counts since they were taken last. */
function takeCounts(): readonly Profiler.ScriptCoverage[] {
  let taken: readonly Profiler.ScriptCoverage[] | undefined
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    if (error === null) taken = answer.result
  })
  if (taken === undefined) throw new Error('The engine did not count')
  return taken
}

it.each(Object.entries(PIECES))('does twice the work for twice as much of %s', (_, piece) => {
  // Once before, so that what is remembered of words and places is there for each of the three.
  read(repeated(piece, 4 * UNITS))
  const [one = 0, two = 0, four = 0] = [1, 2, 4].map((times) => workOn(repeated(piece, times * UNITS)))
  expect(one).toBeGreaterThan(0)
  // From two to four linear work grows twice as much as from one to two, quadratic work four times. Searches in sorted columns
  // take a step more each time that the text doubles.
  expect((four - two) / (two - one)).toBeLessThan(2.25)
})
