import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../lib/errors'
import { openPackBytes } from '../../lib/gazetteer/pack-file'
import { streamOf } from '../../lib/gazetteer/write/spill'
import { writePackFile } from '../../lib/gazetteer/write/write-pack-file'

const sections = new Map([
  ['meta', Buffer.from('{"a":1}')],
  ['numbers', Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)],
])
const whole = wholeFile()

function wholeFile(): Uint8Array {
  const streams = new Map([...sections].map(([name, bytes]) => [name, streamOf(bytes)]))
  const file = new Uint8Array(1 << 20)
  return file.slice(
    0,
    writePackFile(streams, (bytes, position) => file.set(bytes, position)),
  )
}

function altered(change: (copy: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = whole.slice()
  change(copy, new DataView(copy.buffer))
  return copy
}

describe('a pack file', () => {
  test('gives back its sections', () => {
    const file = openPackBytes(whole, 'a.pack')
    for (const [name, bytes] of sections) expect(Buffer.compare(file.whole(name), bytes)).toBe(0)
  })

  test.each([
    ['is empty', new Uint8Array(0), 'it does not begin as one'],
    ['is something else', Buffer.from('PK'.repeat(100)), 'it does not begin as one'],
    ['is of a later version', altered((_, view) => view.setUint32(8, 3, true)), 'version 3, this program reads 2'],
    ['is cut short', whole.slice(0, -1), `it has ${whole.length - 1} bytes and should have ${whole.length}`],
    ['is too long', Buffer.concat([whole, Buffer.from('x')]), `it has ${whole.length + 1} bytes`],
    ['has a huge header', altered((_, view) => view.setUint32(12, 2 ** 31, true)), 'its header is damaged'],
    ['has a huge directory', altered((_, view) => view.setUint32(28, 2 ** 31, true)), 'its header is damaged'],
  ])('is refused when it %s', (_, bytes, why) => {
    expect(() => openPackBytes(bytes, 'a.pack')).toThrow(why)
    expect(() => openPackBytes(bytes, 'a.pack')).toThrow(AppError)
    expect(() => openPackBytes(bytes, 'a.pack')).toThrow('a.pack is not a usable pack')
  })

  test('is refused after any one bit changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const damaged = altered((copy) => {
          copy[at] = (copy[at] ?? 0) ^ (1 << bit)
        })
        expect(() => openPackBytes(damaged, 'a.pack')).toThrow(AppError)
      }),
    )
  })

  test('names the section that it lacks', () => {
    expect(() => openPackBytes(whole, 'a.pack').section('keys')).toThrow('it has no section keys')
  })
})
