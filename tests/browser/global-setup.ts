import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openApp } from './open-app'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the app under test listens. */
    address: string
    /** The folder that it holds. */
    dataDir: string
  }
}

/** Builds and starts the app once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await openApp({ besides: [join(import.meta.dirname, 'articles')] })
  project.provide('address', app.address)
  project.provide('dataDir', app.dataDir)
  return app.close
}
