import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../lib/errors'
import { Pack } from '../../lib/gazetteer/pack'
import { openPackFile } from '../../lib/gazetteer/pack-file'
import { writePack } from '../../lib/gazetteer/write-pack'
import { randomFrom } from '../bench/synthetic-dump'
import { sampleEntries } from '../gazetteer/sample-pack'
import { corrupt } from './corrupt'

const PLACES = 300
/** Each so many-th corruption is read by pages too. */
const PAGED = 5

export interface FuzzCount {
  refused: number
  right: number
}

/** Damages a pack at random and asks it everything. Throws when an answer is wrong or an error is not a clear one. */
export function fuzzPacks(runs: number, seed: number): FuzzCount {
  const random = randomFrom(seed)
  const bytes = writePack('fuzzed', sampleEntries(PLACES))
  const keys = [...new Pack(bytes, 'fuzzed').names.keys()].filter((_, i) => i % 9 === 0)
  const expected = answersOf(new Pack(bytes, 'fuzzed'), keys)
  const folder = mkdtempSync(join(tmpdir(), 'lieudit-fuzz-'))
  const count = { refused: 0, right: 0 }
  try {
    for (let run = 0; run < runs; run++) {
      const damaged = corrupt(bytes, random)
      check(() => new Pack(damaged, 'fuzzed.pack'), `run ${run} of seed ${seed}`)
      if (run % PAGED !== 0) continue
      const path = join(folder, 'fuzzed.pack')
      writeFileSync(path, damaged)
      const paging = { readWholeBytes: 0, poolBytes: 1 << 14 }
      check(
        () => new Pack(openPackFile(path, 'fuzzed.pack', paging), 'fuzzed.pack'),
        `run ${run} of seed ${seed}, paged`,
      )
    }
    return count
  } finally {
    rmSync(folder, { recursive: true })
  }

  function check(open: () => Pack, where: string): void {
    try {
      if (answersOf(open(), keys) !== expected) throw new Error(`A wrong answer in ${where}`)
      count.right++
    } catch (error) {
      if (!(error instanceof AppError && error.message.includes('fuzzed.pack'))) throw error
      count.refused++
    }
  }
}

function answersOf(pack: Pack, keys: readonly string[]): string {
  const found = keys.map((key) => pack.names.find(key).map(({ ref, tag }) => [ref, tag, pack.place(ref).name]))
  const places = Array.from({ length: 10 }, (_, i) => pack.place(i * 30))
  return JSON.stringify([pack.info, found, places, pack.byId('wd:Q7')])
}
