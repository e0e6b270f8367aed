import { loadWorldPack } from '../../lib/gazetteer/load-gazetteer'
import { loadShapes } from '../../lib/gazetteer/shapes'
import { geoparse } from '../../lib/geoparse/geoparse'
import { matchNames } from '../../lib/recognize/match-names'
import { readText } from '../../lib/text/reading'
import { wordsOf } from '../../lib/text/words'
import { bytesOf, MEGABYTE, reportsOf } from './texts'

// Takes "names" or "all" and a size in MB; prints the milliseconds, and the most memory beyond what a small text needs, in texts.
const [steps, megabytes] = process.argv.slice(2)
const gazetteer = loadWorldPack()
const shapes = loadShapes()

function read(text: string): unknown {
  if (steps === 'names') return matchNames(wordsOf(readText(text, 'fr')), gazetteer)
  return geoparse({ id: '', text, lang: 'fr' }, gazetteer, shapes)
}

for (let i = 0; i < 5; i++) read(reportsOf(MEGABYTE / 10).join('\n\n'))
const text = reportsOf(Number(megabytes) * MEGABYTE).join('\n\n')
const before = process.resourceUsage().maxRSS
const start = performance.now()
read(text)
const ms = performance.now() - start
const memory = ((process.resourceUsage().maxRSS - before) * 1024) / bytesOf([text])
process.stdout.write(JSON.stringify({ ms, memory }))
