import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './visit'

const MENTION_HASH = /^#m-\d+-\d+$/
/** More presses than the way to any row near the top of the list takes. */
const MOST_PRESSES = 60

const readers = [
  { language: 'fr', skip: 'Aller à la liste', list: 'Lieux cités', place: 'Alep', read: /^Lire dans l’article/ },
  { language: 'en', skip: 'Skip to the list', list: 'Places mentioned', place: 'Aleppo', read: /^Read in the article/ },
] as const

describe.each(readers)('in $language', ({ language, skip, list, place, read }) => {
  test('from the list to a passage, to its sentence in the article, and back to the selection, by keyboard alone', async ({
    visit,
  }) => {
    const page = await visit('/', { language })
    await page.keyboard.press('Tab')
    expect(await focusedName(page)).toBe(skip)
    await page.keyboard.press('Enter')
    const row = page.getByRole('list', { name: list }).getByRole('button', { name: new RegExp(`^${place},`) })
    await tabTo(page, row)
    await page.keyboard.press('Enter')

    const panel = page.getByRole('region', { name: place, exact: true })
    const link = panel.getByRole('link', { name: read }).first()
    await link.waitFor()
    const { search } = new URL(page.url())
    expect(search).toMatch(/^\?place=gn:\d+$/)
    const passage = (await panel.locator('mark').first().textContent()) ?? ''
    expect(passage).toMatch(/^Alep/)

    await tabTo(page, link)
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname, hash }) => pathname.startsWith('/articles/') && MENTION_HASH.test(hash))
    const named = page.locator(new URL(page.url()).hash)
    await expect.poll(() => named.getAttribute('aria-current')).toBe('true')
    expect(await named.textContent()).toBe(passage)
    await expect.poll(() => isInView(named)).toBe(true)

    await page.goBack()
    await page.waitForURL((url) => url.pathname === '/' && url.search === search)
    await panel.getByRole('link', { name: read }).first().waitFor()
    expect(await row.getAttribute('aria-current')).toBe('true')
  })
})

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${MOST_PRESSES} presses of Tab do not reach ${target}`)
}

async function isInView(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })
}
