import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, decodeText } from '../../lib/ingest/decode-text'

const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['UTF-8', utf8('Des obus sur Idleb, a-t-on appris à midi.')],
  [
    'UTF-8 with a byte order mark',
    Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Des obus sur Idleb, a-t-on appris à midi.')),
  ],
  ['UTF-16, little end first', Buffer.from('\uFEFFDes obus sur Idleb, a-t-on appris à midi.', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFDes obus sur Idleb, a-t-on appris à midi.', 'utf16le').swap16()],
  ['windows-1252', Buffer.from('Des obus sur Idleb, a-t-on appris à midi.', 'latin1')],
])('reads %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Des obus sur Idleb, a-t-on appris à midi.')
})

test('reads the quotation marks and the euro sign of windows-1252', () => {
  expect(decodeText(Uint8Array.of(0x93, 0x48, 0x61, 0x6d, 0x61, 0x94, 0x20, 0x80))).toBe('“Hama” €')
})

test('puts one character for one NUL, so that offsets hold', () => {
  const text = `Hama\0${'et Homs '.repeat(20)}`
  expect(decodeText(utf8(text))).toBe(text.replace('\0', '\uFFFD'))
})

test('puts one character for one lone surrogate and leaves an emoji whole', () => {
  expect(cleanText('a\uD83Db\uDE00c😀d')).toBe('a\uFFFDb\uFFFDc😀d')
})

test.each([
  ['a NUL in what is not UTF-8', Uint8Array.of(0xe9, 0x00, 0x41), /NUL/],
  ['control characters all over', Uint8Array.from({ length: 400 }, (_, i) => (i % 20 === 0 ? 0x01 : 0x61)), /5 %/],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), /NUL/],
  ['unused bytes of windows-1252', new Uint8Array(50).fill(0x81), /100 %/],
])('refuses %s and says why', (_, bytes, why) => {
  expect(() => decodeText(bytes)).toThrow(why)
})

test('gives back any text that has no control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/^\uFEFF|\p{Cc}/u.test(text))
      expect(decodeText(utf8(text))).toBe(text)
    }),
  )
})

test('keeps the length of any text whatever it cleans', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
      const clean = cleanText(text)
      expect(clean).toHaveLength(text.length)
      expect(clean).toBe(Buffer.from(clean, 'utf8').toString('utf8'))
    }),
  )
})
