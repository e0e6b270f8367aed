import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder: string
let gold: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lieudit-evaluate-'))
  gold = join(folder, 'gold.jsonl')
  const text = 'Un convoi a quitté Homs pour Zarzouna-les-Pins.'
  const homs = {
    start: 19,
    end: 23,
    surface: 'Homs',
    lat: 34.72682,
    lon: 36.72339,
    geonameid: 169577,
    sense: 'literal',
  }
  const unknown = { start: 29, end: 46, surface: 'Zarzouna-les-Pins', lat: 34.7, lon: 36.7 }
  writeFileSync(gold, `${JSON.stringify({ id: 'a', lang: 'fr', text, toponyms: [homs, unknown] })}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

function evaluate(args: readonly string[]) {
  const env = { ...process.env, DATA_DIR: folder }
  return spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/evaluate.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
  })
}

test('prints figures from text and on gold spans', () => {
  const { stdout, status } = evaluate([gold, '--spans', '--worst', '3'])
  expect(status).toBe(0)
  expect(stdout).toContain('1 articles, 2 names in gold')
  expect(stdout).toMatch(/^ {2}exact recall +0\.\d{3}$/m)
  expect(stdout).toContain(`${gold}, on gold spans`)
})

test('lists the names that no pack has, and the ceiling', () => {
  const { stdout, status } = evaluate([gold, '--coverage'])
  expect(status).toBe(0)
  expect(stdout).toContain('known names       0.500   (1 of 2)')
  expect(stdout).toContain('oracle ceiling    0.500')
  expect(stdout).toMatch(/^ +1 {2}unknown {4}Zarzouna-les-Pins$/m)
})

test('gives the same figures as JSON', () => {
  const [report] = JSON.parse(evaluate([gold, '--json']).stdout)
  expect(report.file).toBe(gold)
  expect(report.text.counts.goldNames).toBe(2)
  expect(report.text.figures['exact recall'].value).toBeGreaterThanOrEqual(0.5)
})

test('fits the weights without the articles that they read, fold by fold', () => {
  const more = join(folder, 'more.jsonl')
  const line = readFileSync(gold, 'utf8')
  writeFileSync(more, [line, line.replace('"a"', '"b"'), line.replace('"a"', '"c"')].join(''))
  const { stdout, stderr, status } = evaluate([more, '--folds', '3', '--fit', gold])
  expect(status).toBe(0)
  expect(stderr).toContain('fitting fold 3 of 3')
  expect(stdout).toMatch(/^ {2}exact precision +1\.000/m)
})

test('names an option that it cannot use', () => {
  expect(evaluate([gold, '--folds', '1']).stderr).toContain('--folds must be a whole number from 2, not 1')
})

test('names file and line of a bad gold line', () => {
  const bad = join(folder, 'bad.jsonl')
  writeFileSync(bad, '\n{"id":1}\n')
  const { stderr, status } = evaluate([bad])
  expect(status).toBe(1)
  expect(stderr).toContain(`${bad}, line 2: `)
})
