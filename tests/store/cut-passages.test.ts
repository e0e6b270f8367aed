import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPassages } from '../../lib/store/cut-passages'

const word = (text: string, name: string, from = 0) => {
  const start = text.indexOf(name, from)
  return { start, end: start + name.length }
}

test('keeps a sentence whole and leaves out those without a mark', () => {
  const text = 'Rien ici. Alep attend. Rien là.'
  const sentences = [word(text, 'Rien ici.'), word(text, 'Alep attend.'), word(text, 'Rien là.')]
  expect(cutPassages(text, sentences, [word(text, 'Alep')])).toEqual([sentences[1]])
})

test('takes along a mark that runs over the end of its sentence', () => {
  const text = 'Au nord de\nSaint. Jean attend.'
  const sentences = [word(text, 'Au nord de\nSaint.'), word(text, 'Jean attend.')]
  expect(cutPassages(text, sentences, [word(text, 'Saint. Jean')])).toEqual([{ start: 0, end: 22 }])
})

test('cuts a sentence without end into parts around its marks, between words', () => {
  const text = `${'mot '.repeat(1000)}Alep ${'mot '.repeat(1000)}Homs ${'mot '.repeat(10)}`
  const passages = cutPassages(text, [{ start: 0, end: text.length }], [word(text, 'Alep'), word(text, 'Homs')])
  expect(passages.map(({ start, end }) => [end - start, text.slice(start, end).split(' ').length])).toEqual([
    [796, 199],
    [441, 111],
  ])
})

test('never cuts an emoji in two', () => {
  const text = `${'😀'.repeat(999)}Alep${'😀'.repeat(999)}`
  const [passage] = cutPassages(text, [{ start: 0, end: text.length }], [word(text, 'Alep')])
  expect(text.slice(passage?.start, passage?.end)).not.toMatch(/\p{Surrogate}/u)
})

test('holds every mark in one passage, in order and without overlap', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.nat(3)), { minLength: 1, maxLength: 8 })
  const places = fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
  fc.assert(
    fc.property(lengths, places, (parts, spots) => {
      let at = 0
      const sentences = parts.map(([length, gap]) => {
        const start = at + gap
        at = start + length
        return { start, end: at }
      })
      const text = 'x y'.repeat(at).slice(0, at)
      const marks = spots
        .map(([start, length]) => ({ start, end: Math.min(at, start + length) }))
        .filter(({ start, end }) => start < end && start >= (sentences[0]?.start ?? 0))
        .sort((a, b) => a.start - b.start)
      const passages = cutPassages(text, sentences, marks)
      for (const mark of marks) {
        expect(passages.some(({ start, end }) => start <= mark.start && mark.start < end)).toBe(true)
      }
      for (const [i, passage] of passages.entries()) {
        expect(passage.start).toBeLessThan(passage.end)
        expect(passage.start).toBeGreaterThanOrEqual(passages[i - 1]?.end ?? 0)
      }
    }),
  )
})
