import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { openBrowser } from './open-browser'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
/** Patient: what is tested is what happens, not how soon on a busy machine. */
const PATIENCE_MS = 30_000

export interface VisitOptions
  extends Pick<BrowserContextOptions, 'colorScheme' | 'viewport' | 'reducedMotion' | 'hasTouch'> {
  readonly language?: 'fr' | 'en'
}

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
}

type Visit = (path: string, options?: VisitOptions) => Promise<Page>

/** A test with a browser: `visit` opens a page in a fresh context and, at the end, tells whether anything went wrong. */
export const test = base.extend<{ browser: Browser; visit: Visit }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs
    async ({}, use) => {
      const browser = await openBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  visit: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const wrongs: string[] = []
    await use(async (path, options) => {
      const context = await openContext(browser, options)
      contexts.push(context)
      watch(context, wrongs)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
    expect(wrongs).toEqual([])
  },
})

async function openContext(browser: Browser, options: VisitOptions = {}): Promise<BrowserContext> {
  const { language = 'fr', ...rest } = options
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const context = await browser.newContext({ baseURL: inject('address'), locale, viewport: DESKTOP, ...rest })
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** A page of this server asks no other, breaks no policy of its own and reports no error. */
function watch(context: BrowserContext, wrongs: string[]): void {
  const { origin } = new URL(inject('address'))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:') wrongs.push(`request to ${url.href}`)
  })
  context.on('console', (message) => {
    if (isComplaint(message)) wrongs.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => wrongs.push(`uncaught: ${error.error().message}`))
}

/** The browser itself reports a page that is not there; that is what a test of such a page is about. */
function isComplaint(message: ConsoleMessage): boolean {
  const isMissingPage = message.text().includes('404 (Not Found)') && message.location().url.includes('/missing')
  return ['error', 'warning'].includes(message.type()) && !isMissingPage
}
