import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SpatialExpression } from '../../lib/spatial/expression'
import { readExpressions } from '../../lib/spatial/read-expressions'
import { readText } from '../../lib/text/reading'
import { readMarkedCase } from './marked-case'

const lines = readFileSync(new URL('expressions.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('readExpressions', () => {
  it.each(lines)('%s', (line) => {
    const { language, text, anchors, expressions } = readMarkedCase(line)
    const read = readExpressions(readText(text, language), anchors)
    expect(read.map((one, i) => likeCase(one, expressions[i]))).toEqual(expressions)
  })

  it('answers ordered, disjoint expressions that end in the text and lean on given names, for any text', () => {
    const piece = fc.constantFrom(
      ...'Alep Homs à au nord de d’ 25 km route entre et , . - près the north of X miles'.split(' '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('fr', 'en'), (pieces, language) => {
        const text = pieces.join(' ')
        const anchors = [...text.matchAll(/Alep|Homs|X/g)].map(({ index, 0: name }) => ({
          start: index,
          end: index + name.length,
        }))
        let end = 0
        for (const expression of readExpressions(readText(text, language), anchors)) {
          expect(expression.start).toBeGreaterThanOrEqual(end)
          expect(expression.end).toBeGreaterThan(expression.start)
          expect(expression.anchors.length).toBeGreaterThan(0)
          for (const start of expression.anchors) expect(anchors.map((anchor) => anchor.start)).toContain(start)
          end = expression.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('reads half a megabyte of expressions to its end', () => {
    const unit = 'à 25 km au nord de la ville de Alep, entre Alep, Homs, Hama et près de '
    const one = expressionsOf(unit.repeat(1000))
    expect(expressionsOf(unit.repeat(8000))).toBeGreaterThan(7.9 * one)
  })
})

/** Precision counts where the case states it. */
function likeCase({ precisionKm, ...rest }: SpatialExpression, stated: SpatialExpression | undefined) {
  return stated?.precisionKm === undefined || precisionKm === undefined ? rest : { ...rest, precisionKm }
}

function expressionsOf(text: string): number {
  const anchors = [...text.matchAll(/Alep|Homs|Hama/g)].map(({ index }) => ({ start: index, end: index + 4 }))
  return readExpressions(readText(text, 'fr'), anchors).length
}
