import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addCurated } from '../../../gazetteer/build/curated'
import { addDraft, type Drafts } from '../../../gazetteer/build/draft'
import { mergeDuplicates } from '../../../gazetteer/build/merge-duplicates'

const HEADER = 'id\tname\tname_fr\tname_en\tnames\tcode\tlat\tlon\tradius_km\tcountry\tadmin1\tsource'

let folder: string
let drafts: Drafts

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'))
  mkdirSync(join(folder, 'places'))
  drafts = new Map()
  addDraft(drafts, { id: 'ctry:SY', name: 'Syria', lng: 38, lat: 35, featureCode: 'A.PCLI', countryCode: 'SY' })
  const town = { id: 'gn:1', name: 'Sukayk', lng: 36.7, lat: 35.4, featureCode: 'P.PPL', countryCode: 'SY' }
  addDraft(drafts, town)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Everything east of 42° lies outside, 90 km for each degree. */
function add(row: string): void {
  writeFileSync(join(folder, 'places', 'a.tsv'), `${HEADER}\n${row}\n`)
  addCurated(drafts, folder, (_, lng) => Math.max(0, (lng - 42) * 90))
}

describe('curated places', () => {
  test('are added with their names', () => {
    add('ld:ghab\tSahl al-Ghab\tplaine du Ghab\tGhab Plain\tal-Ghab|Ghab\tT.PLN\t35.5\t36.3\t30\tSY\t\tapproximate')
    expect(drafts.get('ld:ghab')).toMatchObject({ labels: { fr: 'plaine du Ghab' }, radiusKm: 30, countryCode: 'SY' })
    expect(drafts.get('ld:ghab')?.names.map(({ name }) => name)).toContain('al-Ghab')
  })

  test.each([
    ['ld:A\ta\t\t\t\tP.PPL\t35\t36\t1\tSY\t\tx', 'must be ld: and a slug'],
    ['ld:a\t\t\t\t\tP.PPL\t35\t36\t1\tSY\t\tx', 'ld:a has no name'],
    ['ld:a\ta\t\t\t\tP.PPL\t35\t36\t1\tSY\t\t', 'ld:a names no source'],
    ['ld:a\ta\t\t\t\tvillage\t35\t36\t1\tSY\t\tx', 'has "village" for a GeoNames class and code'],
    ['ld:a\ta\t\t\t\tP.PPL\t95\t36\t1\tSY\t\tx', 'lies off the globe'],
    ['ld:a\ta\t\t\t\tP.PPL\t35\t36\t0\tSY\t\tx', 'needs a radius_km above 0'],
    ['ld:a\ta\t\t\t\tP.PPL\t35\t36\t1\tXX\t\tx', 'unknown country XX'],
    ['ld:a\ta\t\t\t\tP.PPL\t35\t36\t1\tSY\t77\tx', 'unknown unit SY.77'],
    ['ld:a\ta\t\t\t\tP.PPL\t35\t43\t1\tSY\t\tx', 'lies 90 km outside SY'],
  ])('are refused with file and line: %s', (row, why) => {
    expect(() => add(row)).toThrow(`places/a.tsv:2: `)
    expect(() => add(row)).toThrow(why)
  })

  test('a sea may lie outside its country', () => {
    add('ld:bay\tBay\t\t\t\tH.BAY\t35\t43\t5\tSY\t\tx')
    expect(drafts.has('ld:bay')).toBe(true)
  })

  test('names for an id that does not exist are refused', () => {
    const header = 'id\tname_fr\tname_en\tnames\tabbreviations\tsource'
    writeFileSync(join(folder, 'names.tsv'), `${header}\ngn:2\tA\tA\t\t\tx\n`)
    expect(() => addCurated(drafts, folder, () => 0)).toThrow('names.tsv:2: there is no place with the id gn:2')
  })

  test('one that a source has too gives it its names and goes', () => {
    add('ld:soukaik\tSukayk\tSoukaïk\tSukayk\t\tP.PPL\t35.41\t36.7\t1\tSY\t\tx')
    expect(mergeDuplicates(drafts)).toEqual(['ld:soukaik into gn:1 (Sukayk)'])
    expect(drafts.has('ld:soukaik')).toBe(false)
    expect(drafts.get('gn:1')?.labels.fr).toBe('Soukaïk')
  })

  test('one of the same name far away stays', () => {
    add('ld:sukayk\tSukayk\t\t\t\tP.PPL\t36.4\t37.7\t1\tSY\t\tx')
    expect(mergeDuplicates(drafts)).toEqual([])
  })
})
