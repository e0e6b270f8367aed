import * as gazetteer from './gazetteer-bench'
import * as geoparse from './geoparse-bench'
import * as pages from './page-bench'
import type { BenchRow } from './row'

/** Each beside something that runs on the same machine at the same time of day: read the ratios, not the numbers. */
const BENCHES: readonly { run(): readonly BenchRow[] | Promise<readonly BenchRow[]> }[] = [gazetteer, geoparse, pages]

for (const { run } of BENCHES) {
  for (const { what, measured, beside, ratio } of await run()) {
    process.stdout.write(`${what}: ${measured}, beside ${beside}: ${ratio}\n`)
  }
}
