import { expect, test } from 'vitest'
import { readTable } from '../../../gazetteer/build/read-table'

test('reads rows under their headings, past comments and empty lines', () => {
  const [row] = readTable('# why\nid\tnames\tlat\n\nld:a\t A | B |\t1.5\n', 'a.tsv', ['id', 'lat'])
  expect([row?.where, row?.cell('id'), row?.cell('other')]).toEqual(['a.tsv:4', 'ld:a', ''])
  expect(row?.list('names')).toEqual(['A', 'B'])
  expect(row?.number('lat')).toBe(1.5)
  expect(row?.number('lon', 0)).toBe(0)
})

test('names file, line and column of what is wrong', () => {
  expect(() => readTable('id\n', 'a.tsv', ['id', 'lat'])).toThrow('a.tsv:1: the header lacks lat')
  expect(() => readTable('id\nx\ty\n', 'a.tsv', ['id'])).toThrow('a.tsv:2: 2 cells under 1 headings')
  const [row] = readTable('id\tlat\nx\tnorth\n', 'a.tsv', ['id'])
  expect(() => row?.number('lat')).toThrow('a.tsv:2: lat must be a number, not "north"')
})
