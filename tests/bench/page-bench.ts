import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchRow, times } from './row'

const root = join(import.meta.dirname, '../..')
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const EMPTY_SERVER = `
const server = require('http').createServer((_, response) => response.end('<!doctype html><title>empty</title>'))
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))`
const REQUESTS = 30

/** Time from the command to the first whole page, and per page after that, beside an empty HTTP server of Node. */
export async function run(): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lieudit-bench-'))
  try {
    const start = () =>
      spawn(process.execPath, ['--import', 'tsx', 'lib/cli/start.ts'], {
        cwd: root,
        env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
      })
    // Builds the pages and fills the store, so that what follows measures neither.
    await measure(start)
    const app = await measure(start)
    const empty = await measure(() => spawn(process.execPath, ['-e', EMPTY_SERVER]))
    return [
      row('first page after `npm start`', app.firstMs, empty.firstMs),
      row(`a page after that, median of ${REQUESTS}`, app.laterMs, empty.laterMs),
    ]
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

function row(what: string, ms: number, emptyMs: number): BenchRow {
  const show = (value: number) => (value < 100 ? `${value.toFixed(1)} ms` : `${(value / 1000).toFixed(2)} s`)
  return {
    what,
    measured: show(ms),
    beside: `empty Node server ${show(emptyMs)}`,
    ratio: `${times(ms, emptyMs)} the time`,
  }
}

async function measure(start: () => ChildProcess): Promise<{ firstMs: number; laterMs: number }> {
  const began = performance.now()
  const server = start()
  try {
    const address = await announced(server)
    await readPage(address)
    const firstMs = performance.now() - began
    const later: number[] = []
    for (let i = 0; i < REQUESTS; i++) {
      const asked = performance.now()
      await readPage(address)
      later.push(performance.now() - asked)
    }
    return { firstMs, laterMs: later.sort((a, b) => a - b)[Math.floor(REQUESTS / 2)] ?? Number.NaN }
  } finally {
    const exited = once(server, 'exit')
    server.kill('SIGTERM')
    await exited
  }
}

async function readPage(address: string): Promise<void> {
  const response = await fetch(`${address}/`)
  await response.text()
  if (!response.ok) throw new Error(`${address}/ answered ${response.status}`)
}

function announced(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const address = ADDRESS.exec(output)?.[0]
      if (address !== undefined) resolve(address)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', () => reject(new Error(`The server stopped before it listened:\n${output}`)))
  })
}
