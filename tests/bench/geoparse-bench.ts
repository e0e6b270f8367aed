import { join } from 'node:path'
import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { geoparse } from '../../lib/geoparse/geoparse'
import { matchNames } from '../../lib/recognize/match-names'
import { readText } from '../../lib/text/reading'
import { wordsOf } from '../../lib/text/words'
import { readSampleArticle, sampleNames } from '../gold/build-samples'
import { type BenchRow, medianMs, times } from './row'

const MEGABYTE = 1_000_000
const root = join(import.meta.dirname, '../..')
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*/gu

/** Geoparse throughput, on many short reports and on one long text, beside a bare scan for capitalised words. */
export function run(): BenchRow[] {
  const gazetteer = loadWorldPack(root)
  const shapes = loadShapes(root)
  const samples = sampleNames.map((name) => readSampleArticle(name).text)
  const parseAll = (texts: readonly string[]) => texts.map((text) => geoparse({ id: '', text }, gazetteer, shapes))
  // The compiler needs some text to warm up on.
  for (let i = 0; i < 5; i++) parseAll(samples)
  const reports = repeatUntil(samples, MEGABYTE)
  const long = [reports.join('\n\n')]
  return [
    measure('geoparse, 1 MB of reports', reports, parseAll, 1),
    measure('geoparse, one text of 1 MB', long, parseAll, 1),
    measure('names matched, one text of 1 MB', long, matchAll, 5),
  ]

  function matchAll(texts: readonly string[]) {
    return texts.map((text) => matchNames(wordsOf(readText(text, 'fr')), gazetteer))
  }

  function measure(
    what: string,
    texts: readonly string[],
    work: (texts: readonly string[]) => unknown,
    runs: number,
  ): BenchRow {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const parse = medianMs(() => work(texts), runs)
    const scan = medianMs(() => texts.map((text) => text.match(CAPITALISED)?.length ?? 0), 9)
    const rate = (ms: number) => `${(bytes / MEGABYTE / (ms / 1000)).toFixed(2)} MB/s`
    return {
      what,
      measured: rate(parse),
      beside: `scan for capitalised words ${rate(scan)}`,
      ratio: `${times(parse, scan)} the time`,
    }
  }
}

function repeatUntil(texts: readonly string[], bytes: number): string[] {
  const repeated: string[] = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const text = texts[i % texts.length] ?? ''
    repeated.push(text)
    size += Buffer.byteLength(text)
  }
  return repeated
}
