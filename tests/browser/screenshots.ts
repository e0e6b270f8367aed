import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openApp } from './open-app'
import { openBrowser } from './open-browser'

const FOLDER = join(import.meta.dirname, '../../docs')
const DESKTOP = { width: 1440, height: 900 }
const SYRIA = 'at=35.25,37.7,7'
const ALEPPO = 'place=gn:170063'

interface Picture extends Pick<BrowserContextOptions, 'colorScheme' | 'viewport'> {
  readonly file: string
  readonly path: string
  /** The words of a name to choose before the picture is taken. */
  readonly choose?: string
}

const PICTURES: readonly Picture[] = [
  { file: 'dashboard.png', path: `/?${ALEPPO}&${SYRIA}`, viewport: DESKTOP },
  { file: 'dashboard-dark.png', path: `/?${ALEPPO}&${SYRIA}`, viewport: DESKTOP, colorScheme: 'dark' },
  { file: 'article.png', path: '/articles/syrie-alep-sud.md', viewport: DESKTOP, choose: 'As-Safira' },
  { file: 'gazetteer.png', path: '/gazetteer?q=Alep&place=gn:170063', viewport: DESKTOP },
  { file: 'phone.png', path: `/?${ALEPPO}&at=35.4,37.3,6.25`, viewport: { width: 390, height: 844 } },
]

/** Takes the pictures of the documentation from the app as it is, over its sample reports, in French. */
async function takePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const app = await openApp()
  const browser = await openBrowser()
  try {
    for (const picture of PICTURES) process.stdout.write(`${await takePicture(browser, app.address, picture)}\n`)
  } finally {
    await browser.close()
    await app.close()
  }
}

async function takePicture(browser: Browser, baseURL: string, picture: Picture): Promise<string> {
  const { file, path, choose, colorScheme = 'light', viewport = DESKTOP } = picture
  const context = await browser.newContext({ baseURL, locale: 'fr-FR', colorScheme, viewport, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('.leaflet-marker-pane button').first().waitFor()
  if (choose !== undefined) await page.locator('main').getByRole('link', { name: choose }).first().click()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const target = join(FOLDER, file)
  await page.screenshot({ path: target, animations: 'disabled' })
  await context.close()
  return `docs/${file} ${Math.round((await stat(target)).size / 1000)} kB`
}

await takePictures()
