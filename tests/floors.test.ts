import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** The floors of `lib`, lowest first: each may import itself and those before it. */
const FLOORS = [
  'lib',
  'lib/text',
  'lib/geo',
  'lib/gazetteer',
  'lib/recognize',
  'lib/spatial',
  'lib/resolve',
  'lib/geoparse',
  'lib/ingest',
  'lib/store',
  'lib/api',
  'lib/server',
  'lib/cli',
]

/** What runs in the browser knows the contract, text and geometry, nothing that reads or stores. */
const BROWSER = ['lib', 'lib/text', 'lib/geo', 'lib/api', 'app']

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(FLOORS.map((floor, i) => [floor, FLOORS.slice(0, i)])),
  // The contract is read by the browser too.
  'lib/api': [
    'lib',
    'lib/text',
    'lib/geo',
    'lib/gazetteer',
    'lib/recognize',
    'lib/spatial',
    'lib/resolve',
    'lib/geoparse',
  ],
  app: FLOORS.filter((floor) => floor !== 'lib/cli'),
  'app/_dashboard': BROWSER,
  'app/_gazetteer': BROWSER,
  'app/_map': BROWSER,
  'app/_reader': BROWSER,
  'app/_review': BROWSER,
  gazetteer: ['lib', 'lib/text', 'lib/geo', 'lib/gazetteer'],
}

const files = ['lib', 'app', 'gazetteer'].flatMap(sourceFiles)

test('every folder of lib is a floor', () => {
  const folders = readdirSync(join(root, 'lib'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.map(({ name }) => `lib/${name}`).filter((name) => !FLOORS.includes(name))).toEqual([])
})

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(50)
})

test.each(files)('%s imports only from its own floor or below', (file) => {
  const floor = floorOf(file)
  const allowed = new Set([floor, ...(ALLOWED[floor] ?? [])])
  const wrong = importsOf(file).filter((target) => {
    const targetFloor = floorOf(target)
    // Any folder of the browser's tree may use the shared ones beside it.
    return !allowed.has(targetFloor) && !(allowed.has('app') && targetFloor.startsWith('app/'))
  })
  expect(wrong).toEqual([])
})

test('files reach each other by relative paths that exist', () => {
  const alias = /^(@\/|~|#|\/|(lib|app|gazetteer|tests)\/)/
  const wrong = files.flatMap((file) => [
    ...specifiersOf(file).filter((specifier) => alias.test(specifier)),
    ...importsOf(file).filter((target) => !isThere(target)),
  ])
  expect(wrong).toEqual([])
})

function sourceFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|js|mjs)$/.test(name))
    .map((name) => join(folder, name))
    .sort()
}

/** Whatever a file names as a module: imports, re-exports, `import()` in code and types, worker scripts by URL. */
function specifiersOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const named = source.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"`])([^'"`\n]+)\1/g)
  const byUrl = source.matchAll(/\bnew URL\(\s*(['"`])(\.[^'"`\n]+\.\w+)\1,\s*import\.meta\.url/g)
  return [...named, ...byUrl].flatMap(([, , specifier]) => specifier ?? [])
}

function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, resolve(root, dirname(file), specifier)))
}

function isThere(target: string): boolean {
  return ['', '.ts', '.tsx', '.js', '.d.ts'].some((ending) => existsSync(join(root, target + ending)))
}

/** The innermost known folder that holds a path; top-level files are a floor of their own name. */
function floorOf(path: string): string {
  const known = Object.keys(ALLOWED).filter((floor) => path === floor || path.startsWith(`${floor}/`))
  return known.sort((a, b) => b.length - a.length)[0] ?? path
}
