import { Worker, type WorkerOptions } from 'node:worker_threads'

const BOOT = new URL('./worker-boot.js', import.meta.url)

/** Starts a worker thread from a TypeScript file. */
export function startWorker(file: URL, options: Omit<WorkerOptions, 'argv' | 'eval'> = {}): Worker {
  return new Worker(BOOT, { ...options, argv: [file.href] })
}
