import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguage } from '../../lib/text/language'
import { readText } from '../../lib/text/reading'
import { dayOfSentence, readTimes } from '../../lib/text/times'

const lines = readFileSync(new URL('times.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('readTimes', () => {
  it.each(lines)('%s', (line) => {
    const { language, published, text, blocked, times } = readCase(line)
    expect(readTimes(readText(text, language), published, blocked)).toEqual(times)
  })

  it('answers ordered, disjoint spans of the text whose days are in order', () => {
    const words =
      'samedi le 30 septembre 2014 hier , 12/02/2016 depuis 1-0 mer Friday since last 3 weeks May ¤ \n \u00a0'.split(
        ' ',
      )
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        fc.constantFrom('fr', 'en'),
        (pieces, language) => {
          const text = pieces.join(' ')
          let end = 0
          for (const time of readTimes(readText(text, language), '2016-03-20', [])) {
            expect(time.start).toBeGreaterThanOrEqual(end)
            expect(time.surface).toBe(text.slice(time.start, time.end))
            expect(time.from <= time.to).toBe(true)
            end = time.end
          }
        },
      ),
    )
  })

  it('reads a third of a megabyte, mostly white space, to its end', () => {
    const unit = `le pont a sauté samedi${' '.repeat(400)}`
    expect(readTimes(readText(unit.repeat(800), 'fr'), '2016-03-20', [])).toHaveLength(800)
  })
})

describe('dayOfSentence', () => {
  it('prefers the single day over the longer stretch and knows nothing of other sentences', () => {
    const reading = readText('Depuis mardi, on creuse. La semaine dernière, puis samedi, il a plu. Rien.', 'fr')
    const times = readTimes(reading, '2016-03-20', [])
    const days = reading.sentences.map((sentence) => dayOfSentence(times, sentence))
    expect(days).toEqual([
      { from: '2016-03-15', to: '2016-03-20' },
      { from: '2016-03-19', to: '2016-03-19' },
      undefined,
    ])
  })
})

function readCase(line: string) {
  const [, language = '', day = '', marked = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? []
  if (!isLanguage(language)) throw new RangeError(`A case begins with fr or en: ${line}`)
  let text = ''
  let open = 0
  let range: string | undefined
  const blocked: { start: number; end: number }[] = []
  const times: { start: number; end: number; surface: string; from: string; to: string }[] = []
  for (const [piece] of marked.matchAll(/\{[^|]*\| |[[\]}]|[^[\]{}]+/g)) {
    if (piece.startsWith('{')) range = piece.slice(1, -2)
    if (piece === ']') blocked.push({ start: open, end: text.length })
    if (piece === '}') {
      const [from = '', to = from] = (range ?? '').split('..')
      times.push({ start: open, end: text.length, surface: text.slice(open), from, to })
    }
    if (/^[[{]/.test(piece)) open = text.length
    if (!/^[[\]{}]/.test(piece)) text += piece
  }
  return { language, published: day === '?' ? undefined : day, text, blocked, times }
}
