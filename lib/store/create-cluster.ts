import { access, rename, rm } from 'node:fs/promises'
import { threadedPglite } from './threaded-pglite'

/**
 * Sets the embedded engine's files up where there are none yet. That takes seconds, and half of them is worse than nothing: they are
 * made beside and moved into place whole, so that a start killed meanwhile is simply made again.
 */
export async function createCluster(folder: string): Promise<void> {
  if (await exists(folder)) return
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  const connection = threadedPglite(draft)
  await connection.query('select 1', [])
  await connection.close()
  await rename(draft, folder)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
