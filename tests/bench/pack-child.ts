import { readFileSync } from 'node:fs'
import { importPack } from '../../lib/gazetteer/import/import-pack'
import { SILENT } from '../../lib/gazetteer/import/progress'
import { loadPack, loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'

/**
 * One measurement in a process of its own, so that its memory is its own: `compile PACK DUMP NAMES`, or `read PACK KEYS`
 * with a file of keys, one a line. Prints its figures as JSON.
 */
const [, , what, path = '', ...files] = process.argv
process.stdout.write(JSON.stringify(what === 'compile' ? await compile() : read()))

async function compile() {
  const [dump = '', ...alternateNames] = files
  const around = { world: loadWorldPack(), shapes: loadShapes() }
  const cpu = cpuSeconds()
  const start = performance.now()
  const { places, byteLength } = await importPack({
    name: 'bench',
    path,
    files: [dump],
    alternateNames,
    isForced: false,
    around,
    progress: SILENT,
  })
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: cpuSeconds() - cpu,
    residentMb: process.resourceUsage().maxRSS / 1024,
    places,
    byteLength,
  }
}

function read() {
  const keys = readFileSync(files[0] ?? '', 'utf8').split('\n')
  const before = process.memoryUsage().rss
  const start = performance.now()
  const pack = loadPack(path)
  const readyMs = performance.now() - start
  const cpu = cpuSeconds()
  let found = 0
  for (const key of keys) found += pack.names.find(key).length > 0 ? 1 : 0
  const lookupUs = ((cpuSeconds() - cpu) * 1e6) / keys.length
  const residentMb = (process.memoryUsage().rss - before) / 2 ** 20
  return { readyMs, lookupUs, residentMb, found: found / keys.length, names: pack.info.names }
}

/** Of this process, so that others on the machine do not count. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
