import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeZip } from '../gazetteer/import/make-zip'

const row = (id: number, name: string) =>
  `${id}\t${name}\t${name}\t\t35.9\t36.7\tP\tPPL\tSY\t\t12\t\t\t\t900\t\t\tAsia/Damascus\t2024-01-01\n`
const files: Readonly<Record<string, Buffer>> = {
  '/dump/SY.zip': makeZip([
    { name: 'readme.txt', text: 'x' },
    { name: 'SY.txt', text: row(900001, 'Tell Zibriq') + row(900002, 'Qasr Zibriq') },
  ]),
  '/dump/alternatenames/SY.zip': makeZip([{ name: 'SY.txt', text: '1\t900001\tfr\tTertre de Zibriq\t1\t\t\t\n' }]),
  '/dump/LB.zip': makeZip([{ name: 'LB.txt', text: row(900003, 'Loin'), crc: 7 }]),
}
const server = createServer((request, response) => {
  const file = files[request.url ?? '']
  response.writeHead(file ? 200 : 404, { 'Content-Length': file?.length ?? 0 }).end(file)
})
const folder = mkdtempSync(join(tmpdir(), 'lieudit-cli-'))
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = JSON.parse(JSON.stringify(server.address()))
  base = `http://127.0.0.1:${port}/dump/`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** Runs a command and gives what it says, and its exit code. */
function run(...words: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  const args = ['--import', 'tsx', 'lib/cli/gazetteer.ts', ...words]
  const env = { ...process.env, DATA_DIR: folder, GEONAMES_URL: base }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, out, err) => {
      resolve({ out, err, code: error && typeof error.code === 'number' ? error.code : 0 })
    })
  })
}

test('a pack is fetched, listed, asked, verified and removed', async () => {
  expect(await run('add', 'sy')).toMatchObject({ code: 0, out: expect.stringContaining('SY.pack: 2 places') })
  expect(readdirSync(join(folder, 'packs'))).toEqual(['SY.pack'])
  expect(readdirSync(join(folder, 'downloads'))).toEqual([])
  expect((await run('list')).out).toMatch(/^SY +2 +3 /m)
  expect((await run('info', 'SY')).out).toContain('GeoNames, CC BY 4.0')
  const explained = await run('explain', 'Tertre', 'de', 'Zibriq', '--near', '36,36.7')
  expect(explained.out).toMatch(/^label fr +gn:900001 +Tell Zibriq +P\.PPL +SY +12 +900 +35\.9, 36\.7 +11 +SY$/m)
  expect((await run('find', 'qzxqzxqzx')).out).toContain('No pack has a name like qzxqzxqzx')
  expect((await run('find', 'qasr', 'zib')).out).toMatch(/^prefix +Qasr Zibriq +gn:900002/m)
  expect((await run('verify', 'SY')).out).toMatch(/^SY\.pack is whole: version [0-9a-f]{16}$/m)
  expect((await run('remove', 'SY')).out).toContain('removed')
  expect(readdirSync(join(folder, 'packs'))).toEqual([])
}, 180_000)

test('what goes wrong is one line and exit code 1', async () => {
  const damaged = await run('add', 'LB')
  expect(damaged).toMatchObject({
    code: 1,
    err: expect.stringContaining('LB.zip/LB.txt is damaged: its checksum is another'),
  })
  expect(readdirSync(join(folder, 'downloads'))).toEqual([])
  expect((await run('add', 'QQ')).err).toContain(`There is no ${base}QQ.zip`)
  expect((await run('add', 'Syria')).err).toContain('"Syria" is neither a country code')
  expect((await run('remove', 'world')).err).toContain('The bundled pack stays')
  writeFileSync(join(folder, 'packs', 'cut.pack'), 'LIEUPACK')
  expect(await run('verify', 'cut')).toMatchObject({
    code: 1,
    err: expect.stringContaining('cut.pack is not a usable pack'),
  })
}, 180_000)
