import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAlphabet } from '../../lib/gazetteer/alphabet'
import { KeyCursor } from '../../lib/gazetteer/key-cursor'
import { KeyIndex } from '../../lib/gazetteer/key-index'
import { WholeSection } from '../../lib/gazetteer/section'
import { KeyIndexWriter } from '../../lib/gazetteer/write/key-index-writer'
import type { Stream } from '../../lib/gazetteer/write/spill'

const key = fc.string({ unit: fc.constantFrom(...'abcdeé حلمж'), minLength: 1, maxLength: 12 })
const keys = fc.uniqueArray(key, { minLength: 0, maxLength: 150 })
/** The letters of the last one are escaped in the pack and come after all others. */
const alphabets = [createAlphabet(' abcdeéжحلم'), createAlphabet(' abc')]

function pack(names: readonly string[], alphabet = alphabets[0] ?? createAlphabet('')) {
  const writer = new KeyIndexWriter(tmpdir(), alphabet)
  for (const [ref, name] of names.entries()) writer.add(name, ref, 0)
  const { keys, blocks, tops } = writer.finish(() => {})
  const index = new KeyIndex(new WholeSection(read(keys)), new WholeSection(read(blocks)), read(tops), alphabet)
  return { index, sorted: [...index.keys()] }
}

function read(stream: Stream): Uint8Array {
  return Buffer.concat([...stream.chunks()].map((chunk) => Buffer.from(chunk)))
}

test.each(alphabets.map((alphabet, i) => ({ i, alphabet })))(
  'a cursor leaps to the first key that is not before another ($i)',
  ({ alphabet }) => {
    fc.assert(
      fc.property(keys, fc.array(key, { maxLength: 12 }), (names, sought) => {
        const { index, sorted } = pack(names, alphabet)
        const cursor = new KeyCursor(index)
        const place = new Map([...sorted].map((name, i) => [name, i]))
        for (const one of sought) {
          // Where the sought key would stand is what the pack says when it holds it too.
          const at = pack([...names.filter((name) => name !== one), one], alphabet).sorted.indexOf(one)
          expect(cursor.seek(one)).toBe(at < sorted.length)
          if (at < sorted.length) {
            expect(cursor.key).toBe(sorted[at])
            expect(cursor.postings).toEqual([{ ref: names.indexOf(cursor.key), tag: 0 }])
            expect(cursor.next()).toBe(at + 1 < sorted.length)
          }
          const past = sorted.findLastIndex((name) => name.startsWith(one))
          const after = past < 0 ? at : past + 1
          expect(cursor.seekPast(one)).toBe(after < sorted.length)
          if (after < sorted.length) expect(place.get(cursor.key)).toBe(after)
        }
      }),
      { numRuns: 150 },
    )
  },
)

test('a cursor walks all keys in order', () => {
  const { index, sorted } = pack(Array.from({ length: 100 }, (_, i) => `k${String.fromCharCode(97 + (i % 26))}${i}`))
  const cursor = new KeyCursor(index)
  const walked: string[] = []
  for (let more = cursor.seek(' '); more; more = cursor.next()) walked.push(cursor.key)
  expect(walked).toEqual(sorted)
})

test('no keys lead nowhere, and neither does a key that is too long', () => {
  const empty = new KeyCursor(pack([]).index)
  expect([empty.seek('a'), empty.seekPast('a'), empty.next()]).toEqual([false, false, false])
  const one = new KeyCursor(pack(['abc']).index)
  expect([one.seek('a'.repeat(500)), one.seekPast('')]).toEqual([false, false])
})
