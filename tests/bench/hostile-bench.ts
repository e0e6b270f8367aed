import { join } from 'node:path'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { geoparse } from '../../lib/geoparse/geoparse'
import { PIECES, repeated } from '../text/adversarial'
import { type BenchRow, medianMs, times } from './row'
import { MEGABYTE, rate } from './texts'

const root = join(import.meta.dirname, '../..')
const SMALL = MEGABYTE / 10

/** A megabyte of each hostile text beside a tenth of it: what is linear takes as long for each megabyte. */
export function run(): BenchRow[] {
  const gazetteer = loadWorldPack(root)
  const shapes = loadShapes(root)
  const read = (text: string) => geoparse({ id: '', text, lang: 'fr', published: '2016-03-20' }, gazetteer, shapes)
  return Object.entries(PIECES).map(([name, piece]) => {
    const [small, large] = [repeated(piece, SMALL), repeated(piece, MEGABYTE)]
    const smallMs = medianMs(() => read(small), 3)
    const largeMs = medianMs(() => read(large), 1)
    return {
      what: `a megabyte of ${name}`,
      measured: rate([large], largeMs),
      beside: `a tenth of it ${rate([small], smallMs)}`,
      ratio: `${times(largeMs / large.length, smallMs / small.length)} the time for each MB`,
    }
  })
}
