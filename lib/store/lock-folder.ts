import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '../errors'

/** How long a living process that is taking over gets before its work is looked at again. */
const PATIENCE_MS = 20

/** Who holds a folder. The start time tells a process from a later one with the same number. */
const holderSchema = z.object({ pid: z.number(), started: z.string(), host: z.string() })
type Holder = z.infer<typeof holderSchema>

/**
 * Takes the folder for this process alone and returns what gives it back. A lock whose process died, by `kill -9` too, is
 * taken over. Throws `conflict` naming the folder and the process when another one has it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, 'lock')
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid), host: hostname() }
  const draft = join(folder, `lock-${randomUUID()}`)
  // Written whole under another name first, so that nobody ever reads half a lock.
  await writeFile(draft, JSON.stringify(mine), { flag: 'wx' })
  try {
    for (;;) {
      if (await linked(draft, lock)) return () => rm(lock, { force: true })
      const written = await readFile(lock, 'utf8').catch(() => undefined)
      if (written === undefined) continue
      if (await isHeld(written)) throw held(folder, lock, written)
      if (await takeOver(lock, written, draft)) return () => rm(lock, { force: true })
    }
  } finally {
    await rm(draft, { force: true })
  }
}

async function linked(draft: string, lock: string): Promise<boolean> {
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isHeld(written: string): Promise<boolean> {
  const holder = parseHolder(written)
  if (holder === undefined) return false
  // A process on another machine cannot be asked; better to refuse than to lose its writes.
  if (holder.host !== hostname()) return true
  return isAlive(holder.pid) && (await startOf(holder.pid)) === holder.started
}

/**
 * Puts our lock in the place of a dead one; false where somebody else was quicker. Several processes may have read the same
 * dead lock, one of them long ago, so it is replaced only by who holds the one permit for exactly that text, and only while the
 * lock still reads so. A permit whose holder died is taken over in the same way.
 */
async function takeOver(lock: string, stale: string, draft: string): Promise<boolean> {
  const permit = `${lock}-${createHash('sha256').update(stale).digest('hex').slice(0, 16)}`
  if (!(await linked(draft, permit))) {
    const other = await readFile(permit, 'utf8').catch(() => undefined)
    if (other === undefined || (await isHeld(other))) {
      await setTimeout(PATIENCE_MS)
      return false
    }
    if (!(await takeOver(permit, other, draft))) return false
  }
  try {
    if ((await readFile(lock, 'utf8').catch(() => undefined)) !== stale) return false
    const copy = `${lock}-${randomUUID()}`
    await link(draft, copy)
    await rename(copy, lock)
    return true
  } finally {
    await rm(permit, { force: true })
  }
}

function parseHolder(written: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(written))
  } catch {
    return undefined
  }
}

function held(folder: string, lock: string, written: string): AppError {
  const { pid, host } = parseHolder(written) ?? { pid: 0, host: '' }
  const where = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`
  const way = host === hostname() ? 'Stop it or set another DATA_DIR.' : `If that one is gone, delete ${lock}.`
  return new AppError('conflict', `The data folder ${folder} is in use by ${where}. ${way}`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ticks from boot to the start of a process, from /proc; empty where there is no /proc, or no such process. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name in parentheses may hold spaces; the 20th field after it is the start time.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
