import { join } from 'node:path'
import nlp from 'compromise'
import AhoCorasick from 'modern-ahocorasick'
import { loadPack, loadWorldPack, worldPackPath } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { geoparse } from '../../lib/geoparse/geoparse'
import { matchNames } from '../../lib/recognize/match-names'
import { fold } from '../../lib/text/fold'
import { readText } from '../../lib/text/reading'
import { wordsOf } from '../../lib/text/words'
import { type BenchRow, medianMs, times } from './row'
import { MEGABYTE, rate, reportsOf } from './texts'

const root = join(import.meta.dirname, '../..')
const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]*/gu
/** What the others take too long over to be given a megabyte. */
const FEW = MEGABYTE / 10

/**
 * Throughput on many short reports and on one long text, beside what else finds places in a text: compromise's `places()`, an
 * Aho–Corasick automaton of the same names, and a bare scan for capitalised words.
 */
export function run(): BenchRow[] {
  const gazetteer = loadWorldPack(root)
  const shapes = loadShapes(root)
  const read = (text: string) => geoparse({ id: '', text }, gazetteer, shapes)
  const match = (text: string) => matchNames(wordsOf(readText(text, 'fr')), gazetteer)
  const reports = reportsOf(MEGABYTE)
  const long = [reports.join('\n\n')]
  // The compiler needs some text to warm up on.
  const few = reportsOf(FEW)
  for (let i = 0; i < 5; i++) few.map(read)

  const scan = medianMs(() => long.map((text) => text.match(CAPITALISED)?.length ?? 0), 9)
  const places = medianMs(() => few.map((text) => nlp(text).places().out('array')), 3) * (MEGABYTE / FEW)
  const automaton = new AhoCorasick([...loadPack(worldPackPath(root)).names.keys()], { boundary: 'unicode' })
  const search = () => automaton.search(fold(few.join('\n\n')), { strategy: 'leftmost-longest' })
  const searched = medianMs(search, 3) * (MEGABYTE / FEW)

  const ours = [
    { what: 'reading 1 MB of short reports, all steps', texts: reports, ms: medianMs(() => reports.map(read), 3) },
    { what: 'reading one text of 1 MB, all steps', texts: long, ms: medianMs(() => long.map(read), 3) },
    { what: 'matching the names of one text of 1 MB', texts: long, ms: medianMs(() => long.map(match), 5) },
  ]
  const others = [
    { name: "compromise's places()", ms: places },
    { name: 'an Aho–Corasick automaton of the same names', ms: searched },
    { name: 'a bare scan for capitalised words', ms: scan },
  ]
  return ours.flatMap(({ what, texts, ms }) =>
    others.map((other) => ({
      what,
      measured: rate(texts, ms),
      beside: `${other.name} ${rate(long, other.ms)}`,
      ratio: `${times(ms, other.ms)} the time`,
    })),
  )
}
