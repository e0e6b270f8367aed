import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../lib/errors'
import { Pack } from '../../lib/gazetteer/pack'
import { openPackFile, verifyPackFile } from '../../lib/gazetteer/pack-file'
import { PAGE, readPackHeader } from '../../lib/gazetteer/pack-header'
import { writePack } from '../../lib/gazetteer/write-pack'
import { sampleEntries } from './sample-pack'

const bytes = writePack('sample', sampleEntries(3000))
const whole = new Pack(bytes, 'whole')
const keys = [...whole.names.keys()]
let folder = ''
let path = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lieudit-paged-'))
  path = join(folder, 'sample.pack')
  writeFileSync(path, bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** By pages, of which so few stay in memory that most are read many times. */
function openPaged(file = path, poolBytes = 8 * PAGE): Pack {
  return new Pack(openPackFile(file, 'sample.pack', { readWholeBytes: 0, poolBytes }), 'sample.pack')
}

describe('a pack read by pages', () => {
  test('answers as one that is read whole', () => {
    const paged = openPaged()
    expect(paged.info).toEqual(whole.info)
    expect([...paged.names.keys()]).toEqual(keys)
    const rows = Array.from({ length: whole.info.places }, (_, ref) => ref)
    expect(JSON.stringify(keys.map((key) => paged.names.find(key)))).toBe(
      JSON.stringify(keys.map((key) => whole.names.find(key))),
    )
    expect(JSON.stringify(rows.map((ref) => paged.place(ref)))).toBe(
      JSON.stringify(rows.map((ref) => whole.place(ref))),
    )
    expect(paged.byId('wd:Q7')).toBe(whole.byId('wd:Q7'))
    expect(paged.names.find('no such name')).toEqual([])
  })

  test('is an error only where it is damaged, and there each time', () => {
    const { headerLength, sections } = readPackHeader((from, to) => bytes.subarray(from, to), bytes.length, '')
    const { start = 0, length = 0 } = sections.get('keys') ?? {}
    const at = headerLength + Math.floor((start - headerLength + length / 2) / PAGE) * PAGE + 100
    const damaged = bytes.slice()
    damaged[at] = (damaged[at] ?? 0) ^ 1
    const file = join(folder, 'damaged.pack')
    writeFileSync(file, damaged)
    const paged = openPaged(file)
    const outcomes = keys.map((key) => {
      try {
        return JSON.stringify(paged.names.find(key)) === JSON.stringify(whole.names.find(key)) ? 'right' : 'wrong'
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        expect(error).toHaveProperty('message', expect.stringContaining('sample.pack is not a usable pack'))
        return 'refused'
      }
    })
    expect(new Set(outcomes)).toEqual(new Set(['right', 'refused']))
    expect(() => verifyPackFile(file, 'damaged.pack')).toThrow('are damaged')
  })

  test('is verified whole by its hash', () => {
    expect(() => verifyPackFile(path, 'sample.pack')).not.toThrow()
  })

  test('is refused when it is cut short, and when it is not there', () => {
    const file = join(folder, 'cut.pack')
    writeFileSync(file, bytes.subarray(0, bytes.length - 10))
    expect(() => openPaged(file)).toThrow(`it has ${bytes.length - 10} bytes and should have ${bytes.length}`)
    expect(() => openPaged(join(folder, 'none.pack'))).toThrow('cannot be read')
  })
})
