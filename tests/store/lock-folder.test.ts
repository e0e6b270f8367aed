import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../lib/store/lock-folder'

const MODULE = new URL('../../lib/store/lock-folder.ts', import.meta.url).href
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lieudit-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Another process that locks the folder, says so, and stays. */
async function holdElsewhere() {
  const script = `import(${JSON.stringify(MODULE)}).then(async ({ lockFolder }) => {
    await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('a folder is taken once, given back, and taken again', async () => {
  const unlock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`${folder} is in use by process ${process.pid}`),
  })
  await unlock()
  await (await lockFolder(folder))()
  expect(await readdir(folder)).toEqual([])
})

test('of many at once exactly one gets the folder, every time', async () => {
  for (let round = 0; round < 25; round++) {
    await writeFile(join(folder, 'lock'), 'half a li')
    const locks = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
    expect(locks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['lock'])
  }
})

test('the lock of a living process holds; after kill -9 it is taken over', async () => {
  const child = await holdElsewhere()
  await expect(lockFolder(folder)).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await lockFolder(folder))()
})

test('a later process with the same number is not the holder', async () => {
  const holder = { pid: process.pid, started: '1', host: (await import('node:os')).hostname() }
  await writeFile(join(folder, 'lock'), JSON.stringify(holder))
  await (await lockFolder(folder))()
})

test('a holder on another machine cannot be asked, so the message says which file to delete', async () => {
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 7, started: '1', host: 'elsewhere.example' }))
  await expect(lockFolder(folder)).rejects.toThrow(/process 7 on elsewhere\.example.*delete .*lock/)
})
