import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as endpoints from '../../lib/api/endpoints'
import { readEnv } from '../../lib/env'
import packageJson from '../../package.json'

const root = join(import.meta.dirname, '../..')
const pages = ['README.md', 'ARCHITECTURE.md', 'NOTICE.md']
const read = (page: string) => readFileSync(join(root, page), 'utf8')
const readme = read('README.md')

test.each(pages)('%s names only commands that exist', (page) => {
  const named = [...read(page).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => !Object.keys(packageJson.scripts).includes(name))).toEqual([])
})

test.each(pages)('%s names only files that exist', (page) => {
  const linked = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
  const quoted = [...read(page).matchAll(/`((?:lib|app|gazetteer|tests|docs|articles|\.ci)\/[\w./-]*)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect([...linked, ...quoted].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the README lists every endpoint', () => {
  const missing = Object.values(endpoints).filter(({ path }) => !readme.includes(path))
  expect(missing.map(({ path }) => path)).toEqual([])
})

test('the README tells every setting and its default', () => {
  const { HOST, PORT } = readEnv({})
  expect(readme).toContain(`| \`HOST\`, \`PORT\` | ${HOST}, ${PORT} |`)
  const names = [...read('lib/env.ts').matchAll(/^ +([A-Z_]+): /gm)].map(([, name]) => name ?? '')
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('every example of the README has been filled in', () => {
  const blocks = [...readme.matchAll(/<!-- fill: \w+ -->\n(.*?)<!-- end -->/gs)].map(([, block]) => block ?? '')
  expect(blocks).toHaveLength(5)
  expect(blocks.filter((block) => block.trim() === '')).toEqual([])
})
