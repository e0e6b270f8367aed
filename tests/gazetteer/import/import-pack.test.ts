import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importPack } from '../../../lib/gazetteer/import/import-pack'
import { SILENT } from '../../../lib/gazetteer/import/progress'
import { loadGazetteer, loadPack, worldPackPath } from '../../../lib/gazetteer/load-gazetteer'
import { openGazetteer } from '../../../lib/gazetteer/open-gazetteer'
import { placeId } from '../../../lib/gazetteer/place'
import { loadShapes } from '../../../lib/gazetteer/shapes'

const world = loadGazetteer({ packs: 'world' })
const around = { world, shapes: loadShapes() }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lieudit-import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function row(id: number, name: string, lat: number, lng: number, code = 'P\tPPL', admin1 = '12'): string {
  return `${id}\t${name}\t${name}\t\t${lat}\t${lng}\t${code}\tSY\t\t${admin1}\t\t\t\t0\t\t\tAsia/Damascus\t2024-01-01\n`
}

function run(files: readonly string[], more: { alternateNames?: readonly string[]; isForced?: boolean } = {}) {
  const path = join(folder, 'packs', 'mine.pack')
  const { alternateNames = [], isForced = false } = more
  return importPack({ name: 'mine', path, files, alternateNames, isForced, around, progress: SILENT })
}

function open() {
  return openGazetteer([loadPack(worldPackPath(process.cwd())), loadPack(join(folder, 'packs', 'mine.pack'))])
}

function idsOf(gazetteer: ReturnType<typeof open>, key: string) {
  return gazetteer.find(key).map(({ ref }) => gazetteer.place(ref).id)
}

describe('an import', () => {
  const dump = row(900001, 'Tell Zibriq', 35.9, 36.7) + row(900002, 'Qasr Zibriq', 35.5, 36.4)

  test('makes places and their names by language findable', async () => {
    const names = file(
      'names.txt',
      '1\t900001\tfr\tTertre de Zibriq\n2\t900001\twkdt\tQ99999999\n3\t77\tfr\tAilleurs\n',
    )
    const { places, orphans } = await run([file('SY.txt', dump)], { alternateNames: [names] })
    const gazetteer = open()
    expect([places, orphans]).toEqual([2, 1])
    expect(idsOf(gazetteer, 'tertre de zibriq')).toEqual(['gn:900001'])
    const ref = gazetteer.byId(placeId('wd:Q99999999')) ?? -1
    expect(gazetteer.place(ref)).toMatchObject({
      id: 'gn:900001',
      labels: { fr: 'Tertre de Zibriq' },
      point: [36.7, 35.9],
      radiusKm: 0.66,
    })
    expect(idsOf(gazetteer, 'ailleurs zibriq')).toEqual([])
  })

  test('gives a province the id of its codes, and leaves its ground as it was', async () => {
    await run([file('SY.txt', row(173, 'Idlib Governorate', 35.7, 36.6, 'A\tADM1'))])
    const gazetteer = open()
    const ref = gazetteer.byId(placeId('adm1:SY.12')) ?? -1
    const before = world.place(world.byId(placeId('adm1:SY.12')) ?? -1)
    expect(gazetteer.byId(placeId('gn:173'))).toBe(ref)
    expect(gazetteer.place(ref)).toMatchObject({
      point: before.point,
      radiusKm: before.radiusKm,
      labels: before.labels,
    })
  })

  test('takes the unit from the polygons where the row has none', async () => {
    await run([file('SY.txt', row(900003, 'Sans Unité', 35.93, 36.63, 'P\tPPL', ''))])
    const gazetteer = open()
    expect(gazetteer.admin1Code(gazetteer.byId(placeId('gn:900003')) ?? -1)).toBe('12')
  })

  test('joins the bundled airfield of the same name nearby', async () => {
    const base = world.byId(placeId('ap:OS66')) ?? -1
    const [lng, lat] = world.point(base)
    const { merged, mergedList } = await run([file('SY.txt', row(900004, 'Kweires', lat + 0.01, lng, 'S\tAIRB', '09'))])
    const gazetteer = open()
    expect([merged, mergedList]).toEqual([1, ['gn:900004 (Kweires) into ap:OS66 (Rasin El Aboud Airport)']])
    expect(gazetteer.byId(placeId('gn:900004'))).toBe(gazetteer.byId(placeId('ap:OS66')))
  })

  test('of one’s own table corrects a known place and keeps what the table does not say', async () => {
    await run([file('own.csv', 'id,name,lat,lon\ngn:170063,Alep,36.2,37.15\n')])
    const gazetteer = open()
    const ref = gazetteer.byId(placeId('gn:170063')) ?? -1
    const before = world.place(world.byId(placeId('gn:170063')) ?? -1)
    expect(gazetteer.place(ref)).toMatchObject({
      point: [37.15, 36.2],
      featureCode: before.featureCode,
      population: before.population,
      radiusKm: before.radiusKm,
      labels: before.labels,
    })
  })

  test('of the same files gives the same bytes', async () => {
    const path = join(folder, 'packs', 'mine.pack')
    await run([file('SY.txt', dump)])
    const first = readFileSync(path)
    await run([file('SY.txt', dump)])
    expect(readFileSync(path).equals(first)).toBe(true)
    await run([file('turned.txt', dump.split('\n').reverse().join('\n').trim())])
    expect(readFileSync(path).equals(first)).toBe(true)
  })

  test('names the bad rows, and takes a file with many of them only by force', async () => {
    const bad = file('bad.txt', `${dump}broken\n${row(900005, 'Loin', 95, 36)}`)
    await run([file('SY.txt', dump)])
    const before = readFileSync(join(folder, 'packs', 'mine.pack'))
    await expect(run([bad])).rejects.toThrow(
      /bad\.txt has 2 bad rows of 4; --force.*\nbad\.txt:3: 1 columns.*\nbad\.txt:4: "95/s,
    )
    expect(readFileSync(join(folder, 'packs', 'mine.pack')).equals(before)).toBe(true)
    const { counts, places } = await run([bad], { isForced: true })
    expect([counts[0]?.good, counts[0]?.bad, places]).toEqual([2, 2, 2])
  })

  test('leaves no temporary file, done or refused', async () => {
    await run([file('SY.txt', dump)])
    await expect(run([file('none.txt', 'x\n')])).rejects.toThrow()
    expect(readdirSync(join(folder, 'packs'))).toEqual(['mine.pack'])
  })
})
