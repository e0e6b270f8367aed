import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './visit'

const CLOSED = ''

describe('a mark on the map', () => {
  test.for(['a click', 'Enter'])(
    'opens its passages at %s; Escape closes them and returns to the mark',
    async (way, { visit }) => {
      const page = await visit('/')
      const mark = markOf(page, 'Alep')
      if (way === 'Enter') await mark.press('Enter')
      else await mark.click()
      await passagesOf(page, 'Alep').first().waitFor()
      expect(await mark.getAttribute('aria-pressed')).toBe('true')
      await page.keyboard.press('Escape')
      await expect.poll(() => new URL(page.url()).search).toBe(CLOSED)
      await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await page.getByRole('region', { name: 'Alep', exact: true }).count()).toBe(0)
    },
  )

  test('is one stop for Tab; arrows lead to its neighbours', async ({ visit }) => {
    const page = await visit('/')
    const marks = mapOf(page).getByRole('button', { name: /mention/ })
    await marks.first().waitFor()
    const inOrder = await marks.evaluateAll((buttons) => buttons.filter(({ tabIndex }) => tabIndex === 0).length)
    expect(inOrder).toBe(1)
    await markOf(page, 'Alep').focus()
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^(?!Alep,).*mention/)
  })
})

describe('the address', () => {
  test('holds each selection; back and forward walk through them', async ({ visit }) => {
    const page = await visit('/')
    for (const place of ['Alep', 'Homs']) {
      await rowOf(page, place).click()
      await passagesOf(page, place).first().waitFor()
    }
    await page.goBack()
    await passagesOf(page, 'Alep').first().waitFor()
    await page.goBack()
    await expect.poll(() => page.locator('#panel').count()).toBe(0)
    expect(new URL(page.url()).search).toBe(CLOSED)
    await page.goForward()
    await passagesOf(page, 'Alep').first().waitFor()
    expect(await rowOf(page, 'Alep').getAttribute('aria-current')).toBe('true')
  })

  test('shows another reader the same selection and the same part of the map', async ({ visit }) => {
    const page = await visit('/')
    await markOf(page, 'Alep').click()
    await passagesOf(page, 'Alep').first().waitFor()
    await page.getByRole('button', { name: 'Agrandir' }).click()
    await expect.poll(() => page.url()).toContain('at=')

    const other = await visit(page.url(), { language: 'en' })
    await passagesOf(other, 'Aleppo').first().waitFor()
    expect(
      await other
        .getByRole('button', { name: /^Aleppo,/ })
        .first()
        .getAttribute('aria-current'),
    ).toBe('true')
    const [here, there] = await Promise.all([page, other].map((each) => markPosition(each)))
    expect(Math.abs((here?.x ?? 0) - (there?.x ?? 0))).toBeLessThan(8)
    expect(Math.abs((here?.y ?? 0) - (there?.y ?? 0))).toBeLessThan(8)

    await page.getByRole('button', { name: 'Cadrer sur les résultats' }).click()
    await expect.poll(() => page.url()).not.toContain('at=')
  })

  test('of what is gone says so instead of failing', async ({ visit }) => {
    const page = await visit('/?name=Nulle%20part')
    await page.getByText('Aucun passage').waitFor()
    await rowOf(page, 'Alep').click()
    await passagesOf(page, 'Alep').first().waitFor()
  })
})

test('an expression is drawn with its ground and opens the sentence that says it', async ({ visit }) => {
  const page = await visit('/')
  await listOf(page)
    .getByRole('button', { name: /^Route /i })
    .first()
    .click()
  await page.waitForURL(/\?expression=between/)
  const panel = page.locator('#panel')
  await panel.getByRole('link', { name: /^Lire/ }).first().waitFor()
  await expect.poll(() => mapOf(page).locator('svg path, path').count()).toBeGreaterThan(0)
})

test('the figures under the list narrow it to what they count', async ({ visit }) => {
  const page = await visit('/')
  await page.getByRole('button', { name: /non située/ }).click()
  const rows = listOf(page).getByRole('button')
  await expect.poll(() => rows.count()).toBe(2)
  await rows.filter({ hasText: 'Qorbazine' }).click()
  const panel = page.getByRole('region', { name: 'Qorbazine' })
  await panel.getByRole('link', { name: /^Lire/ }).first().waitFor()
  expect(await panel.locator('mark').allTextContents()).toEqual(['Qorbazine', 'Qorbazine'])
})

test('arrows change between places and articles, and an article opens', async ({ visit }) => {
  const page = await visit('/')
  await page.getByRole('tab', { name: /^Lieux/ }).press('ArrowRight')
  await page.waitForURL(/tab=articles/)
  expect(await page.getByRole('tab', { name: /^Articles/ }).getAttribute('aria-selected')).toBe('true')
  await page.getByRole('link', { name: /^La route du désert/ }).click()
  await page.waitForURL(/\/articles\/syrie-route-khanasser\.md$/)
})

test('the language and the appearance that a reader chooses stay', async ({ visit }) => {
  const page = await visit('/', { language: 'fr', colorScheme: 'light' })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('list', { name: 'Places mentioned' }).waitFor()
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await page.goto('/credits')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toMatch(/^rgb\(([1-4]?\d), /)
  await page.getByRole('button', { name: 'Français' }).click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fr')
})

function listOf(page: Page) {
  return page.getByRole('list', { name: 'Lieux cités' })
}

function rowOf(page: Page, place: string) {
  return listOf(page).getByRole('button', { name: new RegExp(`^(${place}),`) })
}

function mapOf(page: Page) {
  return page.locator('#map')
}

function markOf(page: Page, place: string) {
  return mapOf(page).getByRole('button', { name: new RegExp(`^(${place}),`) })
}

/** The links from the passages of a place's panel into their articles. */
function passagesOf(page: Page, place: string) {
  return page.getByRole('region', { name: place, exact: true }).getByRole('link', { name: /^(Lire|Read)/ })
}

async function markPosition(page: Page) {
  return markOf(page, 'Aleppo|Alep').boundingBox()
}
