import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_RECORD, Sorter } from '../../../lib/gazetteer/write/sorter'

function sortAll(records: readonly Uint8Array[], runBytes?: number): string[] {
  const sorter = new Sorter(tmpdir(), runBytes)
  for (const record of records) {
    const { bytes, at } = sorter.reserve(record.length)
    bytes.set(record, at)
    sorter.push(record.length)
  }
  return Array.from(sorter.sorted(), ({ bytes, start, end }) => bytes.toString('hex', start, end))
}

/** Hexadecimal digits sort as the bytes do. */
function inOrder(records: readonly Uint8Array[]): string[] {
  return records.map((record) => Buffer.from(record).toString('hex')).sort()
}

/** Few bytes, so that many records share a beginning; zeros, which pad what ends early. */
const record = fc.uint8Array({ max: 3, maxLength: 40 })

test('records come back in the order of their bytes', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 400 }), (records) => {
      expect(sortAll(records)).toEqual(inOrder(records))
    }),
  )
})

test('so do more than fit in memory', () => {
  const long = Array.from({ length: 3000 }, (_, i) => Buffer.alloc(1 + ((i * 7919) % 700), (i * 31) % 251))
  expect(sortAll(long, LONGEST_RECORD)).toEqual(inOrder(long))
})

test('a record that is too long is refused', () => {
  expect(() => new Sorter(tmpdir()).reserve(LONGEST_RECORD + 1)).toThrow(RangeError)
})
