import { tmpdir } from 'node:os'
import { AppError } from '../../lib/errors'
import { PlaceCollection } from '../../lib/gazetteer/import/collect-places'
import { finishPlace } from '../../lib/gazetteer/import/finish-place'
import { readGeonamesRow } from '../../lib/gazetteer/import/geonames'
import { readSource, recognizeFormat } from '../../lib/gazetteer/import/read-source'
import { Pack } from '../../lib/gazetteer/pack'
import { writePack } from '../../lib/gazetteer/write-pack'
import { randomFrom } from '../bench/synthetic-dump'
import { corrupt } from './corrupt'
import type { FuzzCount } from './fuzz-packs'

const ROWS = 24

/**
 * Damages a dump at random and compiles it. Throws when a row that is whole is not found as it stands there, or an error is
 * not a clear one. A damaged row may be refused or be a place of its own, as the row then says.
 */
export async function fuzzDumps(runs: number, seed: number): Promise<FuzzCount> {
  const random = randomFrom(seed)
  const lines = Array.from({ length: ROWS }, (_, i) => madeUpRow(i, random))
  const bytes = Buffer.from(lines.join(''))
  const count = { refused: 0, right: 0 }
  for (let run = 0; run < runs; run++) {
    const damaged = corrupt(bytes, random)
    try {
      const pack = await compile(damaged, 1 + Math.floor(random() * 4000))
      expectWholeRows(damaged, pack, `run ${run} of seed ${seed}`)
      count.right++
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      count.refused++
    }
  }
  return count
}

async function compile(bytes: Uint8Array, step: number): Promise<Pack> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const source = { label: 'dump', name: 'dump', byteLength: bytes.length, chunks }
  const collection = new PlaceCollection(tmpdir())
  const format = await recognizeFormat(source)
  const counted = await readSource(
    source,
    format,
    'fuzzed',
    (place) => collection.add(place),
    () => {},
  )
  counted.check(true)
  return new Pack(writePack('fuzzed', [...collection.collected()].map(finishPlace)), 'fuzzed')
}

const REPLACED = '\ufffd'

/** Only the last row of an id counts; a line that is not UTF-8 is no row. */
function expectWholeRows(bytes: Uint8Array, pack: Pack, where: string): void {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  const whole = lines.filter((line) => !line.includes(REPLACED))
  const rows = whole.map((line) => readGeonamesRow(line.replace(/\r$/, '')))
  const places = rows.flatMap((row) => (typeof row === 'string' ? [] : [row]))
  for (const [id, place] of new Map(places.map((row) => [row.id, row]))) {
    const ref = pack.byId(id)
    const found = ref === undefined ? undefined : pack.place(ref)
    const isThere =
      found !== undefined && Math.abs(found.point[0] - place.lng) < 1e-4 && Math.abs(found.point[1] - place.lat) < 1e-4
    if (!isThere)
      throw new Error(`${id} is ${JSON.stringify(found?.point)} in ${where}, not ${place.lng}, ${place.lat}`)
  }
}

function madeUpRow(i: number, random: () => number): string {
  const name = `Tell ${'abcdefgh'.charAt(i % 8)}ou${'rstlmn'.charAt(i % 6)}a ${i % 7 === 0 ? 'تل' : 'é'}`
  const point = `${(random() * 100 - 50).toFixed(5)}\t${(random() * 300 - 150).toFixed(5)}`
  const unit = i % 5 === 0 ? `A\tADM1\tSY\t\t${10 + i}` : 'P\tPPL\tSY\t\t12'
  return `${1000 + i}\t${name}\t${name}\tHama${i},Hameh${i}\t${point}\t${unit}\t\t\t\t${i * 1000}\t\t\tAsia/Damascus\t2024-01-01\n`
}
