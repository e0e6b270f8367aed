import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../lib/errors'
import { openPackFile, packFile } from '../../lib/gazetteer/pack-file'

const sections = new Map([
  ['meta', Buffer.from('{"a":1}')],
  ['numbers', Uint8Array.from({ length: 200_000 }, (_, i) => i % 251)],
])
const whole = packFile(sections)

function altered(change: (copy: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = whole.slice()
  change(copy, new DataView(copy.buffer))
  return copy
}

describe('a pack file', () => {
  test('gives back its sections', () => {
    const file = openPackFile(whole, 'a.pack')
    for (const [name, bytes] of sections) expect(Buffer.compare(file.section(name), bytes)).toBe(0)
  })

  test.each([
    ['is empty', new Uint8Array(0), 'it does not begin as one'],
    ['is something else', Buffer.from('PK'.repeat(100)), 'it does not begin as one'],
    ['is of a later version', altered((_, view) => view.setUint32(8, 2, true)), 'version 2, this program reads 1'],
    ['is cut short', whole.slice(0, -1), `it has ${whole.length - 1} bytes and should have ${whole.length}`],
    ['is too long', Buffer.concat([whole, Buffer.from('x')]), `it has ${whole.length + 1} bytes`],
    ['has a huge header', altered((_, view) => view.setUint32(12, 2 ** 31, true)), 'its header is damaged'],
    ['has a huge directory', altered((_, view) => view.setUint32(28, 2 ** 31, true)), 'its header is damaged'],
  ])('is refused when it %s', (_, bytes, why) => {
    expect(() => openPackFile(bytes, 'a.pack')).toThrow(why)
    expect(() => openPackFile(bytes, 'a.pack')).toThrow(AppError)
    expect(() => openPackFile(bytes, 'a.pack')).toThrow('a.pack is not a usable pack')
  })

  test('is refused after any one bit changed', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const damaged = altered((copy) => {
          copy[at] = (copy[at] ?? 0) ^ (1 << bit)
        })
        expect(() => openPackFile(damaged, 'a.pack')).toThrow(AppError)
      }),
    )
  })

  test('names the section that it lacks', () => {
    expect(() => openPackFile(whole, 'a.pack').section('keys')).toThrow('it has no section keys')
  })
})
