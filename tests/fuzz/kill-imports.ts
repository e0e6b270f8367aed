import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadPack } from '../../lib/gazetteer/load-gazetteer'
import { verifyPackFile } from '../../lib/gazetteer/pack-file'
import { writePack } from '../../lib/gazetteer/write-pack'
import { randomFrom, writeSyntheticDump } from '../bench/synthetic-dump'
import { sampleEntries } from '../gazetteer/sample-pack'

const PLACES = 30_000

/**
 * Kills imports over an old pack at random moments of their run. Throws when what lies there afterwards is not wholly the
 * old pack or the new one, or when an import that is let through leaves anything beside its pack.
 */
export async function killImports(kills: number, seed: number): Promise<{ old: number; new: number }> {
  const random = randomFrom(seed)
  const folder = mkdtempSync(join(tmpdir(), 'lieudit-kill-'))
  const path = join(folder, 'packs', 'mine.pack')
  const count = { old: 0, new: 0 }
  try {
    const { dump, alternateNames } = await writeSyntheticDump(folder, PLACES)
    const args = ['--import', 'tsx', 'lib/cli/gazetteer.ts', 'import', dump, '--alternate-names', alternateNames]
    const start = () =>
      spawn(process.execPath, [...args, '--name', 'mine'], {
        env: { ...process.env, DATA_DIR: folder },
        stdio: 'ignore',
      })
    const begun = performance.now()
    await ended(start())
    const wholeMs = performance.now() - begun
    const fresh = loadPack(path).info.version
    const old = writePack('mine', sampleEntries(50))
    mkdirSync(join(folder, 'packs'), { recursive: true })
    for (let kill = 0; kill < kills; kill++) {
      writeFileSync(path, old)
      const child = start()
      const end = ended(child)
      await Promise.race([end, sleep(wholeMs * (0.2 + 0.9 * random()))])
      child.kill('SIGKILL')
      await end
      verifyPackFile(path, `mine.pack after kill ${kill} of seed ${seed}`)
      const { places, version } = loadPack(path).info
      if (places !== 50 && version !== fresh) throw new Error(`Kill ${kill} of seed ${seed} left another pack`)
      count[places === 50 ? 'old' : 'new']++
    }
    await ended(start())
    const left = readdirSync(join(folder, 'packs')).filter((name) => name !== 'mine.pack')
    if (left.length > 0 || loadPack(path).info.version !== fresh)
      throw new Error(`A whole import left ${left.join(', ')}`)
    return count
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
