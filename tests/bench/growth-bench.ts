import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { type BenchRow, times } from './row'

const root = join(import.meta.dirname, '../..')
const HEAP_MB = 16_384
const measured = z.object({ ms: z.number(), memory: z.number() })

/** One text of 1, 10 and, for a long run, 100 MB, each in a process of its own: time for each MB beside the smallest, and memory. */
export function run(isLong: boolean): BenchRow[] {
  const sizes = isLong ? [1, 10, 100] : [1, 10]
  return ['names', 'all'].flatMap((steps) => {
    const costs = sizes.map((size) => ({ size, ...measure(steps, size) }))
    return costs.map(({ size, ms, memory }) => ({
      what: `${steps === 'names' ? 'matching the names of' : 'reading'} one text of ${size} MB`,
      measured: `${(size / (ms / 1000)).toFixed(2)} MB/s with ${memory.toFixed(1)} × the text in memory`,
      beside: 'one of 1 MB',
      ratio: `${times(ms / size, costs[0]?.ms ?? ms)} the time for each MB`,
    }))
  })
}

function measure(steps: string, megabytes: number) {
  const options = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', 'tests/bench/growth-one.ts']
  const { stdout, stderr, status } = spawnSync(process.execPath, [...options, steps, String(megabytes)], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Reading ${megabytes} MB failed:\n${stderr}`)
  return measured.parse(JSON.parse(stdout))
}
