import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC_APPS = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)

/** Nothing but the pages under test may use the network, the graphics card or a profile that outlives the run. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
]

/** A headless browser with a fresh profile: `CHROME_PATH`, else one of this system, else the one among the packages. */
export async function openBrowser(): Promise<Browser> {
  const own = await systemBrowser()
  const executablePath = own ?? (await packagedBrowser())
  return chromium.launch({ executablePath, args: FLAGS, headless: true })
}

async function systemBrowser(): Promise<string | undefined> {
  const { CHROME_PATH, PATH = '' } = process.env
  if (CHROME_PATH) return CHROME_PATH
  const candidates = [
    ...PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...MAC_APPS,
  ]
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Unpacks its own libraries too, which it does only where it believes to be on the service it was made for. */
async function packagedBrowser(): Promise<string> {
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
