import { fuzzDumps } from './fuzz-dumps'
import { fuzzPacks } from './fuzz-packs'
import { killImports } from './kill-imports'

/** The full count, by `npm run fuzz:gazetteer`; a seed may follow. */
const RUNS = 10_000
const KILLS = 20

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
process.stdout.write(`seed ${seed}\n`)
const packs = fuzzPacks(RUNS, seed)
process.stdout.write(`${RUNS} corrupted packs: ${packs.refused} refusals, ${packs.right} right answers\n`)
const dumps = await fuzzDumps(RUNS, seed)
process.stdout.write(`${RUNS} corrupted dumps: ${dumps.refused} refused, ${dumps.right} compiled rightly\n`)
const kills = await killImports(KILLS, seed)
process.stdout.write(`${KILLS} killed imports: ${kills.old} left the old pack, ${kills.new} the new one\n`)
