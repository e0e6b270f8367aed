import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { geoparseResultSchema } from '../../lib/api/contract'

const root = join(import.meta.dirname, '../..')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lieudit-geoparse-'))
})
afterAll(() => rm(folder, { recursive: true }))

function geoparse(args: readonly string[], input = '') {
  const command = ['--import', 'tsx', 'lib/cli/geoparse.ts', ...args]
  const env = { ...process.env, DATA_DIR: folder }
  return spawnSync(process.execPath, command, { cwd: root, input, encoding: 'utf8', env })
}

test('answers each line with the contract, in the same order', () => {
  const lines = [
    { id: 'a', text: "Les combats se poursuivent au sud d'Alep.", lang: 'fr', published: '2015-10-18' },
    { id: 'b', text: 'Nothing to see here.' },
    { id: 'c', text: 'Homs, Syria', spans: [{ start: 0, end: 4 }] },
  ]
  const { stdout, stderr, status } = geoparse(
    ['--jsonl', '--packs', 'world'],
    lines.map((line) => JSON.stringify(line)).join('\n'),
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => geoparseResultSchema.parse(JSON.parse(line)))
  expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(results.map(({ mentions }) => mentions.map(({ surface, place }) => [surface, place?.id]))).toEqual([
    [['Alep', 'gn:170063']],
    [],
    [['Homs', 'gn:169577']],
  ])
  expect(results[0]?.expressions).toMatchObject([{ kind: 'direction', surface: "au sud d'Alep", bearing: 180 }])
})

test('names the number of a bad line, answers the good ones and fails', () => {
  const lines = [
    '\uFEFF{"id":"1","text":"Alep"}\r',
    '',
    '{"id":"2","text":',
    '{"id":"3","text":"Alep","colour":"red"}',
    '{"id":"4"}',
    '{"id":"5","text":"Alep","spans":[{"start":0,"end":9}]}',
    '["not","an","object"]',
    '{"id":"8","text":"\\u0000 \\ud800 😀 Alep"}',
  ]
  const { stdout, stderr, status } = geoparse(['--jsonl', '--packs', 'world'], lines.join('\n'))
  expect(status).toBe(1)
  const answers: { id: string; mentions: object[] }[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ id }) => id)).toEqual(['1', '8'])
  expect(answers[1]?.mentions).toMatchObject([{ start: 7, end: 11, surface: 'Alep' }])
  const errors = stderr.trimEnd().split('\n')
  expect(errors).toHaveLength(5)
  expect(errors[0]).toMatch(/^line 3: not JSON/)
  expect(errors[1]).toBe('line 4: Unrecognized key: "colour"')
  expect(errors[2]).toMatch(/^line 5: text: /)
  expect(errors[3]).toBe('line 6: spans[0]: must be a non-empty span within the 4 UTF-16 units of the text')
  expect(errors[4]).toMatch(/^line 7: /)
})

test('prints a table of mentions and expressions for people', () => {
  const file = join(folder, 'note.md')
  writeFileSync(
    file,
    '---\ntitle: Une note\nlanguage: fr\n---\nUn convoi est arrivé à 12 km au nord de Homs, en Syrie.\n',
  )
  const { stdout, status } = geoparse(['--packs', 'world', file])
  expect(status).toBe(0)
  expect(stdout).toContain('Une note (fr)\n')
  expect(stdout).toMatch(/^mention +sense +place +country +coordinates +confidence$/m)
  expect(stdout).toMatch(/^Homs +literal +Homs \(P\.PPLA\) +Syrie +34\.72\d\d, 36\.72\d\d +0\.\d\d$/m)
  expect(stdout).toMatch(/^à 12 km au nord de Homs +offset +Homs +12 km +0°$/m)
})

test.each([
  [['missing.txt'], 'missing.txt cannot be read'],
  [['--jsonl', '--packs', 'moon'], '--packs must be world or all, not moon'],
  [['--colour'], "Unknown option '--colour'"],
  [['--jsonl', 'note.md'], '--jsonl reads standard input, not note.md'],
])('%j is one plain line of error', (args, message) => {
  const { stderr, status } = geoparse(args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
})
