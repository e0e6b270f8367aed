import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PHONE, test } from './visit'

const PATHS = [
  '/',
  '/?place=gn:170063&actors=true',
  '/?place=ctry:SY',
  '/?expression=between~gn:169577%2Bgn:170063~~',
  '/?name=Qorbazine',
  '/?tab=articles',
  '/articles/syrie-route-khanasser.md',
  '/articles/texte-difficile.md#m-32-36',
  '/gazetteer',
  '/gazetteer?q=Alep&place=gn:170063',
  '/gazetteer?q=xqzzqxw&country=SY',
  '/gazetteer?pack=world.pack',
  '/credits',
  '/missing',
] as const

/** All that another theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Of hundreds of rows and marks the first and the last, which hold every kind, stand for those between. */
const MORE_OF_THE_SAME = ['#list li', '.leaflet-marker-pane > *'].map(
  (part) => `${part}:nth-child(n + 16):not(:nth-last-child(-n + 8))`,
)

test.for(PATHS)('axe finds nothing to mend on %s', async (path, { visit }) => {
  const wide = await visit(path, { language: 'fr', colorScheme: 'light' })
  await settle(wide)
  expect(await violations(wide)).toEqual([])
  await wide.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(wide, COLOURS)).toEqual([])

  const narrow = await visit(path, { language: 'en', colorScheme: 'dark', viewport: PHONE })
  await settle(narrow)
  expect(await violations(narrow)).toEqual([])
  await narrow.emulateMedia({ colorScheme: 'light' })
  expect(await violations(narrow, COLOURS)).toEqual([])
})

async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  if (new URL(page.url()).pathname !== '/missing' && (await page.locator('#map, aside').count()) > 0) {
    await page.locator('.leaflet-container').first().waitFor()
  }
}

/** In one frame, so that nothing has to be gathered from others. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = MORE_OF_THE_SAME.reduce(
    (builder, part) => builder.exclude(part),
    new AxeBuilder({ page }).setLegacyMode(),
  )
  if (rules !== undefined) axe.withRules(rules)
  const found = (await axe.analyze()).violations
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}
