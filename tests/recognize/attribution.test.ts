import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributionsOf, readAttributions } from '../../lib/recognize/attribution'
import { carryAttributions } from '../../lib/recognize/carry-attributions'
import { isLanguage } from '../../lib/text/language'
import { readText } from '../../lib/text/reading'

const lines = readFileSync(new URL('attribution.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('readAttributions', () => {
  it.each(lines)('%s', (line) => {
    const [language, marked] = [line.slice(0, 2), line.slice(3)]
    if (!isLanguage(language)) throw new RangeError(`A case begins with fr or en: ${line}`)
    const pieces = marked.split(/[[\]]/)
    const reading = readText(pieces.join(''), language)
    const expected: { start: number; end: number; surface: string; sentence: number }[] = []
    let start = 0
    for (const [index, surface] of pieces.entries()) {
      const end = start + surface.length
      if (index % 2 === 1) expected.push({ start, end, surface, sentence: 0 })
      start = end
    }
    expect(readAttributions(reading)).toEqual(expected)
  })

  it('keeps each source with its sentence', () => {
    const reading = readText('Huit morts, selon la mairie. Deux, a dit le préfet. Rien.', 'fr')
    const attributions = readAttributions(reading)
    const surfaces = reading.sentences.map((_, sentence) =>
      attributionsOf(attributions, sentence).map((a) => a.surface),
    )
    expect(surfaces).toEqual([['mairie'], ['préfet'], []])
  })
})

describe('carryAttributions', () => {
  const carried = (text: string) => {
    const reading = readText(text, 'fr')
    const attributions = readAttributions(reading)
    const own = reading.sentences.map((_, sentence) => attributionsOf(attributions, sentence))
    return carryAttributions(reading, own).map((said) => said.map(({ surface }) => surface))
  }

  it.each([
    ['« Le pont a sauté. Gao est coupée », a dit le maire. Il pleut.', [['maire'], ['maire'], []]],
    ['Le maire a déclaré : « Le pont a sauté. Gao est coupée. » Il pleut.', [['maire'], ['maire'], []]],
    ['"Le pont a sauté. Gao est coupée", a dit le maire. Il pleut.', [['maire'], ['maire'], []]],
    ['« Le pont a sauté. Selon l’armée, Gao est coupée », a dit le maire.', [['maire'], ['armée', 'maire']]],
    ['Le "pont a sauté.\nGao est "coupée", a dit le maire.', [[], ['maire']]],
    ['« Le pont a sauté. Gao est coupée. » Rien de plus.', [[], [], []]],
  ])('%s', (text, expected) => {
    expect(carried(text)).toEqual(expected)
  })
})
