import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { PHONE, test } from './visit'

const PATHS = [
  '/',
  '/?place=gn:170063',
  '/?tab=articles',
  '/articles/syrie-alep-sud.md',
  '/articles/texte-difficile.md',
  '/gazetteer?q=Alep',
  '/gazetteer?q=Alep&place=gn:170063',
  '/gazetteer?pack=world.pack',
  '/credits',
  '/missing',
] as const

test('on a phone the list lies under the map, and the passages of a place under both', async ({ visit }) => {
  const page = await visit('/', { viewport: PHONE, hasTouch: true })
  const row = page.getByRole('list', { name: 'Lieux cités' }).getByRole('button', { name: /^Homs,/ })
  await row.tap()
  const panel = page.getByRole('region', { name: 'Homs', exact: true })
  await panel.getByRole('link', { name: /^Lire/ }).first().waitFor()
  await expect.poll(() => panel.getByRole('heading', { name: 'Homs', exact: true }).evaluate(isInView)).toBe(true)
  const map = await page.locator('#map').boundingBox()
  expect(map?.y).toBeGreaterThanOrEqual(0)
  expect(map?.height).toBeGreaterThan(150)
  await panel.getByRole('button', { name: 'Fermer' }).tap()
  await expect.poll(() => panel.count()).toBe(0)
  await expect.poll(() => row.evaluate(isInView)).toBe(true)
})

test('on a phone a touch on a mark opens its passages', async ({ visit }) => {
  const page = await visit('/', { viewport: PHONE, hasTouch: true })
  await page
    .locator('#map')
    .getByRole('button', { name: /^Alep,/ })
    .tap()
  await page.getByRole('region', { name: 'Alep', exact: true }).getByRole('link', { name: /^Lire/ }).first().waitFor()
})

test.for([
  ['a phone', PHONE],
  ['twice the usual size', { width: 640, height: 450 }],
  ['four times the usual size', { width: 320, height: 256 }],
] as const)('nothing has to be scrolled sideways on %s', async ([, viewport], { visit }) => {
  const page = await visit(PATHS[0], { viewport })
  for (const path of PATHS) {
    await page.goto(path)
    expect([path, await overflow(page)]).toEqual([path, []])
  }
})

test('with reduced motion nothing moves by itself', async ({ visit }) => {
  const page = await visit('/', { reducedMotion: 'reduce' })
  await page
    .locator('#map')
    .getByRole('button', { name: /^Alep,/ })
    .click()
  await page.getByRole('region', { name: 'Alep', exact: true }).getByRole('link', { name: /^Lire/ }).first().waitFor()
  await page.getByRole('button', { name: 'Agrandir' }).click()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element)
        const moves =
          /all|transform|top|left|width|height/.test(transitionProperty) && parseFloat(transitionDuration) > 0
        return moves || animationName !== 'none'
      })
      .map((element) => element.className),
  )
  expect(moving).toEqual([])
})

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** What sticks out of the page's right edge, where the page itself scrolls sideways. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
  })
}
