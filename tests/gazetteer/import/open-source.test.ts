import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../lib/errors'
import { openSource } from '../../../lib/gazetteer/import/open-source'
import { makeZip, type ZipFileContent } from './make-zip'

const folder = mkdtempSync(join(tmpdir(), 'lieudit-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  let text = ''
  for await (const chunk of (await openSource(path)).chunks()) text += Buffer.from(chunk).toString('utf8')
  return text
}

const table: ZipFileContent = { name: 'SY.txt', text: '1\tAlep\n'.repeat(1000) }
const readme: ZipFileContent = { name: 'readme.txt', text: 'read me' }

describe('a zip archive', () => {
  test.each([
    ['SY.zip', [readme, table]],
    [
      'alternateNamesV2.zip',
      [
        { name: 'iso-languagecodes.txt', text: 'x' },
        { ...table, name: 'alternateNamesV2.txt' },
      ],
    ],
    ['renamed.zip', [table]],
    [
      'two.zip',
      [
        { name: 'other.csv', text: 'x' },
        { ...table, name: 'folder/two.txt' },
      ],
    ],
  ])('%s gives its one table', async (name, files) => {
    expect(await read(name, makeZip(files))).toBe(table.text)
  })

  test('is known by its beginning, whatever its name', async () => {
    expect(await read('SY.txt', makeZip([table]))).toBe(table.text)
  })

  test.each<[string, readonly ZipFileContent[], string]>([
    ['has two tables', [table, { ...table, name: 'LB.txt' }], 'holds several tables'],
    ['has none', [readme], 'holds no table'],
    ['has a wrong checksum', [{ ...table, crc: 1 }], 'is damaged: its checksum is another'],
    ['unpacks to more than it says', [{ ...table, size: 10 }], 'damaged or unsafe zip archive: too many bytes'],
    ['unpacks to less than it says', [{ ...table, size: 100_000 }], 'damaged or unsafe zip archive: not enough bytes'],
    ['unpacks to a thousand times its size', [{ ...table, size: 900_000_000 }], 'would unpack from'],
    ['leads out of its folder', [{ ...table, name: '../../SY.txt' }], 'unsafe zip archive: invalid relative path'],
    ['leads to the root', [{ ...table, name: '/etc/SY.txt' }], 'unsafe zip archive: absolute path'],
    ['is locked', [{ ...table, flags: 0x801 }], 'is locked with a password'],
    ['is packed otherwise', [{ ...table, method: 12 }], 'is packed by method 12'],
  ])('that %s is refused', async (_, files, why) => {
    const error = await read('bad.zip', makeZip(files)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toHaveProperty('message', expect.stringContaining(why))
  })

  test('that is cut short or none at all is refused', async () => {
    await expect(read('cut.zip', makeZip([table]).subarray(0, 100))).rejects.toThrow('damaged or unsafe zip archive')
    await expect(read('none.zip', Buffer.from('<html>'))).rejects.toThrow('none.zip is no zip archive')
    await expect(openSource(join(folder, 'nowhere.txt'))).rejects.toThrow('cannot be read')
  })

  test('a huge one of zeros is refused before it is unpacked', async () => {
    const zeros = makeZip([{ name: 'zeros.txt', text: '0'.repeat(70 << 20) }])
    await expect(read('zeros.zip', zeros)).rejects.toThrow('would unpack from')
  })
})
