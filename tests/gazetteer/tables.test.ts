import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeId } from '../../lib/gazetteer/place'

const FOLDER = join(import.meta.dirname, '../../gazetteer/tables')
const NAME_COLUMNS = ['name_fr', 'name_en', 'name_ar', 'names', 'names_fr', 'names_en', 'names_other', 'abbreviations']
const CODE = /^[AHLPRSTUV]\.[A-Z0-9]{1,5}$/

type Row = Readonly<Record<string, string>>

function readTable(file: string): readonly Row[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const [header = '', ...rows] = lines
  const columns = header.split('\t')
  return rows.map((line) => {
    const cells = line.split('\t')
    if (cells.length !== columns.length) throw new Error(`${file}: ${cells.length} cells in “${line}”`)
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

const values = (cell: string | undefined): readonly string[] => (cell ? cell.split('|') : [])
const repeated = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at)

/** Values that stand twice among a row's names; the two or three main names may well be the same word. */
function repeatedNames(row: Row): readonly string[] {
  const main = new Set(['name_fr', 'name_en', 'name_ar'].map((column) => row[column] ?? '').filter(Boolean))
  const others = NAME_COLUMNS.slice(3).flatMap((column) => values(row[column]))
  return repeated([...main, ...others])
}

const countries = readTable('countries.tsv')
const admin = readTable('admin.tsv')
const names = readTable('names.tsv')
const placeFiles = readdirSync(join(FOLDER, 'places')).filter((file) => file.endsWith('.tsv'))
const places = placeFiles.flatMap((file) => readTable(join('places', file)))

describe('curated tables', () => {
  it('hold every country once, with its demonyms', () => {
    const codes = countries.map((row) => row.code ?? '')
    expect(codes).toHaveLength(250)
    expect(repeated(codes)).toEqual([])
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([])
    expect(countries.filter((row) => !row.demonyms_fr || !row.demonyms_en)).toEqual([])
  })

  it('give every row an id of a known form, once', () => {
    const ids = [...admin, ...names, ...places].map((row) => row.id ?? '')
    for (const id of ids) expect(() => placeId(id)).not.toThrow()
    for (const rows of [admin, names, places]) expect(repeated(rows.map((row) => row.id ?? ''))).toEqual([])
  })

  it('name nothing twice in one row, and leave no empty name', () => {
    for (const row of [...countries, ...admin, ...names, ...places]) {
      expect([row.id ?? row.code, repeatedNames(row)]).toEqual([row.id ?? row.code, []])
      expect(row.name_fr).not.toBe('')
      expect(row.name_en).not.toBe('')
      for (const cell of Object.values(row)) {
        if (cell) expect(values(cell).filter((value) => value.trim() !== value || value === '')).toEqual([])
      }
    }
  })

  it.each(placeFiles)('place the rows of %s on the globe, with a radius, a code and a source', (file) => {
    const wrong = readTable(join('places', file)).filter((row) => {
      const [lat, lon, radiusKm] = [Number(row.lat || 'x'), Number(row.lon || 'x'), Number(row.radius_km || 'x')]
      const onGlobe = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && radiusKm > 0
      return !onGlobe || !CODE.test(row.code ?? '') || !/^([A-Z]{2})?$/.test(row.country ?? '') || !row.source
    })
    expect(wrong).toEqual([])
  })
})
