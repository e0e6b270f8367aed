import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InputLine, readLines } from '../../lib/cli/read-lines'

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function read(bytes: Uint8Array, { size = 3, longest = 1000 } = {}): Promise<InputLine[]> {
  const lines: InputLine[] = []
  for await (const line of readLines(inChunks(bytes, size), longest)) lines.push(line)
  return lines
}

test('counts blank lines but passes over them', async () => {
  expect(await read(Buffer.from('\uFEFFa\n\n \r\nb\n'))).toEqual([
    { number: 1, text: 'a' },
    { number: 4, text: 'b' },
  ])
})

test('a line that is too long or not UTF-8 is a problem of its own', async () => {
  const bytes = Buffer.concat([Buffer.from('short\n0123456789\n'), Buffer.from([0xff, 0x0a]), Buffer.from('é')])
  expect(await read(bytes, { longest: 8 })).toEqual([
    { number: 1, text: 'short' },
    { number: 2, problem: 'longer than 8 bytes' },
    { number: 3, problem: 'not UTF-8' },
    { number: 4, text: 'é' },
  ])
})

test('yields the same lines however the bytes arrive', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\n\uFEFF]/g, ''))
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 20 }), async (lines, size) => {
      const found = await read(Buffer.from(lines.join('\n')), { size })
      const expected = lines.flatMap((text, i) => (text.trim() === '' ? [] : [{ number: i + 1, text }]))
      expect(found).toEqual(expected)
    }),
  )
})
