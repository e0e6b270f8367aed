import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SkippedFile, scanFolder } from '../../lib/ingest/scan-folder'

let outer = ''
let folder = ''

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'lieudit-scan-'))
  folder = join(outer, 'articles')
  await mkdir(join(folder, 'été 2016', '.cache'), { recursive: true })
  await writeFile(join(outer, 'secret.txt'), 'Outside.')
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['b.txt', 'Deux.'],
    ['a.MD', '---\ntitle: Premier\n---\nUn.'],
    ['été 2016/l’année 100%.txt', 'Trois.'],
    ['été 2016/.cache/x.txt', 'Hidden.'],
    ['.hidden.txt', 'Hidden.'],
    ['README.md', 'About.'],
    ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0)],
    ['broken.txt', Uint8Array.of(0xff, 0xd8, 0)],
    ['empty.txt', ''],
  ]
  for (const [name, content] of files) await writeFile(join(folder, name), content)
  await symlink(join(outer, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(outer, join(folder, 'up'))
})

afterAll(() => rm(outer, { recursive: true }))

async function scan() {
  const skipped: SkippedFile[] = []
  const articles = []
  for await (const article of scanFolder(folder, (file) => skipped.push(file))) articles.push(article)
  return { articles, skipped }
}

test('reads texts in the order of their paths, and lists those that cannot be read with the reason', async () => {
  const { articles } = await scan()
  expect(articles).toEqual([
    { id: 'a.MD', title: 'Premier', text: 'Un.' },
    { id: 'b.txt', title: 'b', text: 'Deux.' },
    { id: 'broken.txt', title: 'broken', text: '', error: expect.stringContaining('broken.txt: is not a text') },
    { id: 'empty.txt', title: 'empty', text: '', error: 'empty.txt: is empty' },
    { id: 'été 2016/l’année 100%.txt', title: 'l’année 100%', text: 'Trois.' },
  ])
})

test('says what it passes over, and never follows a link out of the folder', async () => {
  const { skipped } = await scan()
  expect(skipped).toEqual([
    { path: 'link.txt', why: 'is a link' },
    { path: 'photo.jpg', why: 'is neither .txt nor .md' },
    { path: 'up', why: 'is a link' },
  ])
})

test('refuses a folder that does not exist by its name', async () => {
  const missing = scanFolder(join(outer, 'nowhere'), () => undefined)
  await expect(missing.next()).rejects.toThrow(/nowhere does not exist/)
})
