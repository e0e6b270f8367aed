import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../lib/store/open-store'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lieudit-open-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

test('a folder whose first start was killed half-way is set up anew, and then kept', async () => {
  await mkdir(join(dataDir, 'store.new', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'store.new', 'PG_VERSION'), '17\n')
  const first = await openStore({ dataDir })
  await first.query("insert into places values ('gn:1', '', null, null, '', '', null, null, null, 0, 0, 0, 0)")
  await first.close()
  expect(await readdir(dataDir)).toEqual(['store'])
  const second = await openStore({ dataDir })
  expect(await second.query('select id from places')).toEqual([{ id: 'gn:1' }])
  await second.close()
})

test('two stores over one folder at once are refused in one process too', async () => {
  const store = await openStore({ dataDir })
  await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'conflict' })
  await store.close()
})

test('a folder that cannot be made is an error that names it', async () => {
  await writeFile(join(dataDir, 'file'), '')
  await expect(openStore({ dataDir: join(dataDir, 'file', 'x') })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(join(dataDir, 'file', 'x')),
  })
})

test('a database that does not answer is an error that names its host and hides its password', async () => {
  const opening = openStore({ dataDir, databaseUrl: 'postgresql://me:secret-word@127.0.0.1:9/none' })
  await expect(opening).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^The store on 127\.0\.0\.1:9 cannot be opened: (?!.*secret-word)/),
  })
})
