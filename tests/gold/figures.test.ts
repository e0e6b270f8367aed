import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Gazetteer } from '../../lib/gazetteer/gazetteer'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { type Evaluation, evaluate } from '../../lib/geoparse/evaluate/evaluate'
import { readGold } from '../../lib/geoparse/evaluate/read-gold'
import { geoparse } from '../../lib/geoparse/geoparse'
import { samplesFile } from './build-samples'

const root = join(import.meta.dirname, '../..')
/** Real reports that belong to their publishers: measured where a copy lies beside the project, never part of it. */
const realReports = join(root, '../shared/gold/reports-fr.jsonl')

let gazetteer: Gazetteer

beforeAll(() => {
  gazetteer = loadWorldPack(root)
})

function measureFile(file: string): Evaluation {
  const articles = readGold(readFileSync(file, 'utf8'), file)
  return evaluate(articles, ({ id, text, lang, published }) => geoparse({ id, text, lang, published }, gazetteer))
}

/** Figures that later changes may only raise. */
function expectAtLeast(evaluation: Evaluation, floors: Readonly<Record<string, number>>) {
  const figures = Object.fromEntries(Object.keys(floors).map((name) => [name, evaluation.figures.get(name)]))
  for (const [name, floor] of Object.entries(floors)) {
    expect(figures[name], `${name} in ${JSON.stringify(figures)}`).toBeGreaterThanOrEqual(floor)
  }
}

test('the sample reports keep their figures', () => {
  expectAtLeast(measureFile(samplesFile), {
    'exact F1': 0.9,
    'within tolerance': 0.9,
    'sense accuracy': 0.85,
    'expression F1': 0.9,
  })
})

describe.skipIf(!existsSync(realReports))('five real reports (only where a copy lies beside the project)', () => {
  test('keep their figures', () => {
    expectAtLeast(measureFile(realReports), {
      'exact F1': 0.92,
      'within tolerance': 0.92,
      'sense accuracy': 0.85,
      'expression F1': 0.9,
    })
  })
})
