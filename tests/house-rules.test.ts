import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const LONGEST_FILE = 200

const files = ['lib', 'app', 'gazetteer', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|css)$/.test(name))
    .map((name) => join(folder, name)),
)
const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tests'))

function linesOf(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split('\n')
}

test('no file is a dumping ground', () => {
  const dumps = /(^|\/)(utils?|helpers?|common|misc|types)(\.|\/)|(^|\/)index\.\w+$/
  expect(files.filter((file) => dumps.test(file))).toEqual([])
})

test('files are named in kebab-case', () => {
  expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(file)))).toEqual([])
})

test('only lib/env.ts reads process.env', () => {
  const readers = sources.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'))
  expect(readers).toEqual(['lib/env.ts'])
})

test('a source file past 200 lines says why at its top', () => {
  const long = sources.filter((file) => linesOf(file).length > LONGEST_FILE + 1)
  expect(long.filter((file) => !/^\s*(\/\/|\/\*)/.test(linesOf(file)[0] ?? ''))).toEqual([])
})

test('the type checker is never silenced, and no note to self stays', () => {
  const signs = /@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX)\b/
  const found = sources.flatMap((file) =>
    linesOf(file).flatMap((line, i) => (signs.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
