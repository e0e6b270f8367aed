import * as gazetteer from './gazetteer-bench'
import * as geoparse from './geoparse-bench'
import * as growth from './growth-bench'
import * as hostile from './hostile-bench'
import * as pages from './page-bench'
import type { BenchRow } from './row'

/** `npm run bench -- long` also reads a text of 100 MB, which takes minutes. */
const isLong = process.argv.includes('long')

/** Each beside something that runs on the same machine at the same time of day: read the ratios, not the numbers. */
const BENCHES: readonly (() => readonly BenchRow[] | Promise<readonly BenchRow[]>)[] = [
  () => gazetteer.run(),
  () => geoparse.run(),
  () => growth.run(isLong),
  () => hostile.run(),
  () => pages.run(),
]

for (const bench of BENCHES) {
  for (const { what, measured, beside, ratio } of await bench()) {
    process.stdout.write(`${what}: ${measured}, beside ${beside}: ${ratio}\n`)
  }
}
