import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors'

/** What the built pages depend on. */
const SOURCES = ['app', 'lib', 'next.config.js', 'package-lock.json', 'tsconfig.json']
const STAMP = join('.next', 'lieudit-sources')

/** Builds the pages when they were never built or a source has changed since; `announce` hears of it before. */
export async function buildApp(root: string, announce: () => void): Promise<void> {
  const sources = await hashSources(root)
  const built = await readFile(join(root, STAMP), 'utf8').catch(() => undefined)
  if (built === sources) return
  announce()
  await runBuild(root)
  await writeFile(join(root, STAMP), sources)
}

async function hashSources(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const path of await filesUnder(root, source)) hash.update(`${path}\0`).update(await readFile(join(root, path)))
  }
  return hash.digest('hex')
}

async function filesUnder(root: string, source: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    return files.map((file) => file.slice(root.length)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [source]
    throw error
  }
}

async function runBuild(root: string): Promise<void> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const build = spawn(process.execPath, [next, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  build.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  build.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => build.on('error', reject).on('close', resolve))
  if (code === 0) return
  throw new AppError('unavailable', `The pages could not be built:\n${Buffer.concat(output).toString()}`)
}
