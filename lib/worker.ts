import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a worker thread from a TypeScript file. A thread inherits neither tsx nor `--import` from its parent on
 * Node 20, so it registers tsx itself before it loads the file.
 */
export function startWorker(file: URL, options: Omit<WorkerOptions, 'eval'> = {}): Worker {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api')).href
  const boot = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}) })`
  return new Worker(boot, { ...options, eval: true })
}
