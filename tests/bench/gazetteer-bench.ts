import { loadGazetteer, loadPack, worldPackPath } from '../../lib/gazetteer/load-gazetteer'
import { type BenchRow, times } from './row'

/** What one way of keeping names costs. */
export interface GazetteerCost {
  readonly what: string
  readonly readyMs: number
  readonly residentMb: number
  readonly lookupUs: number
}

const LOOKUPS = 200_000
/** Every n-th key is asked for; as many again are asked for that no place has. */
const SAMPLE = 7

/**
 * The world pack beside a JS `Map` of the same keys in the same process. The map is given its keys ready-made, so its
 * time leaves out the reading of a source that a real one would need.
 */
export function measureGazetteer(root = process.cwd()): readonly GazetteerCost[] {
  const before = residentMb()
  const start = processorMs()
  const gazetteer = loadGazetteer({ packs: 'world', root })
  const readyMs = processorMs() - start
  const packMb = residentMb() - before
  const keys = allKeys(root)
  const asked = [...keys.filter((_, i) => i % SAMPLE === 0), ...keys.slice(0, 1000).map((key) => `${key} qx`)]
  const pack = {
    what: `world pack (${keys.length} keys)`,
    readyMs,
    residentMb: packMb,
    lookupUs: timeOf(asked, (key) => gazetteer.find(key).length),
  }

  const beforeMap = residentMb()
  const startMap = processorMs()
  const map = new Map(keys.map((key) => [key, gazetteer.find(key)]))
  const mapMs = processorMs() - startMap
  const mapMb = residentMb() - beforeMap
  const lookupUs = timeOf(asked, (key) => map.get(key)?.length ?? 0)
  const firstWords = asked.map((key) => key.split(' ')[0] ?? '')
  return [
    pack,
    { what: 'Map of the same keys', readyMs: mapMs, residentMb: mapMb, lookupUs },
    {
      what: 'longestFrom',
      readyMs: 0,
      residentMb: 0,
      lookupUs: timeOf(firstWords, (word) => gazetteer.longestFrom(word)),
    },
  ]
}

/** The pack's costs, each beside the map's. */
export function run(root = process.cwd()): BenchRow[] {
  const [pack, map, longest] = measureGazetteer(root)
  if (!pack || !map || !longest) return []
  const row = (what: string, unit: string, digits: number, ours: number, theirs: number): BenchRow => ({
    what,
    measured: `${ours.toFixed(digits)} ${unit}`,
    beside: `${map.what}, ${theirs.toFixed(digits)} ${unit}`,
    ratio: times(ours, theirs),
  })
  return [
    row(`${pack.what}, ready`, 'ms', 0, pack.readyMs, map.readyMs),
    row(`${pack.what}, resident memory`, 'MB', 0, pack.residentMb, map.residentMb),
    row('look-up of a name', 'µs', 2, pack.lookupUs, map.lookupUs),
    row('whether a word begins a name', 'µs', 3, longest.lookupUs, map.lookupUs),
  ]
}

/** The pack's own keys, in order. */
function allKeys(root: string): string[] {
  const { names } = loadPack(worldPackPath(root))
  const keys: string[] = []
  for (let key = names.keyAt(0); key !== ''; key = names.keyAt(keys.length)) keys.push(key)
  return keys
}

function timeOf(keys: readonly string[], ask: (key: string) => number): number {
  let found = 0
  const start = processorMs()
  for (let i = 0; i < LOOKUPS; i++) found += ask(keys[(i * 31) % keys.length] ?? '')
  const elapsed = processorMs() - start
  if (found === 0) throw new Error('The bench found nothing, so it measured nothing')
  return (elapsed / LOOKUPS) * 1000
}

/** What this process has used, so that others on a busy machine do not count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function residentMb(): number {
  return process.memoryUsage().rss / 1e6
}
