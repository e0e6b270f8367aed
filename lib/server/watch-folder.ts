import { type FSWatcher, mkdirSync, watch } from 'node:fs'

export interface WatchOptions {
  /** Changes come in bursts: this long after the last one it is time to look. */
  readonly settleMs: number
  /** Some file systems tell nothing: look this often anyway. */
  readonly pollMs: number
}

/** Calls `look` after changes in a folder, and now and then. Returns what ends it. Does not keep the process alive. */
export function watchFolder(folder: string, look: () => void, { settleMs, pollMs }: WatchOptions): () => void {
  let settling: NodeJS.Timeout | undefined
  const settle = () => {
    clearTimeout(settling)
    settling = setTimeout(look, settleMs)
  }
  let watcher = openWatcher(folder, settle)
  const poll = setInterval(() => {
    // A folder that was deleted and made again is watched again.
    watcher ??= openWatcher(folder, settle)
    look()
  }, pollMs)
  poll.unref()

  function openWatcher(path: string, onChange: () => void): FSWatcher | undefined {
    try {
      mkdirSync(path, { recursive: true })
      const opened = watch(path, { persistent: false }, onChange)
      opened.on('error', () => {
        opened.close()
        watcher = undefined
      })
      return opened
    } catch {
      return undefined
    }
  }

  return () => {
    clearTimeout(settling)
    clearInterval(poll)
    watcher?.close()
  }
}
