import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'

const SYLLABLES =
  'al am an ar ba bal bar be ber bo bu cas cha chi da dar de del do dun el en er es fa far fen ga gar ge go gra ha hal ham her hol hu il in ir is ja je jo ka kar ke kha ki kol kor ku la lam len li lo lu ma mar me mel mi mo mon mu na nar ne nei ni no nu or os pa par pe pi po por qa ra ram re ri ro ru sa sal san sar se sha si so sul sur ta tal tar te ti to tor tu ul um un ur va vel vi vo wa wel wi ya yar ye za zar ze zi zo zu'.split(
    ' ',
  )
const GENERIC = ['', '', '', '', 'San ', 'Saint ', 'Tall ', 'Khirbat ', 'New ', 'Novo ', 'Kafr ', 'Deir ', 'El ']
const COUNTRIES =
  'AF BF CD CF CI CN DE DZ EG ES ET FR GB ID IN IQ IR IT KE LB LY MA ML MM MX NE NG PE PK RU SD SN SO SS SY TD TN TR UA US YE'.split(
    ' ',
  )
const CODES = [
  'P\tPPL',
  'P\tPPL',
  'P\tPPL',
  'P\tPPLX',
  'H\tSTM',
  'T\tMT',
  'S\tSCH',
  'S\tFRM',
  'L\tLCTY',
  'H\tWLL',
  'T\tHLL',
  'S\tCH',
]
const LANGUAGES = ['', 'en', 'fr', 'es', 'ar', 'ru', 'de']
const LINES = 20_000

/** Two files in GeoNames' formats, made up, with as many places and twice as many names; the same number gives the same files. */
export async function writeSyntheticDump(folder: string, places: number) {
  const dump = join(folder, `synthetic-${places}.txt`)
  const alternateNames = join(folder, `synthetic-${places}-names.txt`)
  const random = randomFrom(places)
  await writeLines(dump, places, (i) => placeRow(numberOf(i, places), random))
  await writeLines(alternateNames, places, (i) => nameRow(i + 1, numberOf(i, places), random))
  return { dump, alternateNames }
}

/** Ids out of order, each once: 7919 is a prime that divides no such number of places. */
function numberOf(i: number, places: number): number {
  return ((i * 7919) % places) + 1
}

function placeRow(id: number, random: () => number): string {
  const name = madeUpName(random)
  const lat = (random() * 140 - 60).toFixed(5)
  const lng = (random() * 360 - 180).toFixed(5)
  const code = CODES[Math.floor(random() * CODES.length)] ?? ''
  const country = COUNTRIES[Math.floor(random() ** 2 * COUNTRIES.length)] ?? 'FR'
  const admin1 = random() < 0.05 ? '' : String(Math.floor(random() * 30)).padStart(2, '0')
  const population = random() < 0.9 ? 0 : Math.floor(1000 / (random() + 0.0005))
  return `${id}\t${name}\t${name}\t\t${lat}\t${lng}\t${code}\t${country}\t\t${admin1}\t${id % 97}\t\t\t${population}\t\t\tEtc/UTC\t2024-01-01`
}

function nameRow(row: number, id: number, random: () => number): string {
  const language = LANGUAGES[Math.floor(random() * LANGUAGES.length)] ?? ''
  return `${row}\t${id}\t${language}\t${madeUpName(random)}\t\t\t\t`
}

function madeUpName(random: () => number): string {
  const words = random() < 0.25 ? 2 : 1
  let name = GENERIC[Math.floor(random() * GENERIC.length)] ?? ''
  for (let word = 0; word < words; word++) {
    let letters = ''
    const length = 2 + Math.floor(random() * 3)
    for (let i = 0; i < length; i++) letters += SYLLABLES[Math.floor(random() ** 1.3 * SYLLABLES.length)] ?? ''
    name += `${word > 0 ? ' ' : ''}${letters.charAt(0).toUpperCase()}${letters.slice(1)}`
  }
  return name
}

/** Numbers in [0, 1) that depend on the seed alone. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function writeLines(path: string, count: number, line: (i: number) => string): Promise<void> {
  const file = createWriteStream(path)
  for (let i = 0; i < count; ) {
    let text = ''
    for (const end = Math.min(count, i + LINES); i < end; i++) text += `${line(i)}\n`
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
