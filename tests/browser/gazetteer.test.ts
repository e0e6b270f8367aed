import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { placeId } from '../../lib/gazetteer/place'
import { writePack } from '../../lib/gazetteer/write-pack'
import { lngLat } from '../../lib/geo/lng-lat'
import { PHONE, test } from './visit'

const results = (page: Page) => page.getByRole('region', { name: /^(Résultats|Results)$/ }).getByRole('listitem')

test.for([
  ['Alep', /^Alep, .*Syrie/],
  ['Lattaquie', /^Lattaquié, .*aux accents et signes près/],
  ['حلب', /^Alep, .*nom exact : حلب/],
  ['Харків', /^Kharkiv, .*Ukraine/],
  ['Damscus', /^Damas, .*à une faute près : Damascus/],
] as const)('%s is typed and found, in the list and on the map', async ([typed, first], { visit }) => {
  const page = await visit('/gazetteer')
  await page.getByRole('searchbox', { name: 'Chercher un lieu' }).pressSequentially(typed)
  const row = results(page).first().getByRole('button')
  await expect.poll(() => row.getAttribute('aria-label').catch(() => '')).toMatch(first)
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(typed)
  const key = await row.getAttribute('data-key')
  await page.locator(`#map [data-key="${key}"]`).waitFor()
})

test('a place is found, opened, read and closed with the keyboard alone', async ({ visit }) => {
  const page = await visit('/gazetteer')
  await page.getByRole('searchbox').waitFor()
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    if (await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)) break
  }
  await page.keyboard.type('Alep')
  await results(page).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toBe('gn:170063')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe('gn:170063')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Alep', exact: true })
  await panel.getByText('حلب').waitFor()
  await panel.getByText('36.20125, 37.16117').waitFor()
  await expect.poll(() => panel.getByRole('heading', { name: 'Alep' }).evaluate(isFocused)).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toBe('gn:170063')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => page.getByRole('searchbox').evaluate(isFocused)).toBe(true)
})

test('a place tells its names, its pack and the articles that mention it', async ({ visit }) => {
  const page = await visit('/gazetteer?q=Alep&place=gn:170063', { language: 'en' })
  const panel = page.getByRole('region', { name: 'Aleppo', exact: true })
  await panel.getByText('City, Aleppo province, Syria').waitFor()
  await panel.getByText('1,602,264').waitFor()
  await panel.getByRole('heading', { name: 'In the articles' }).waitFor()
  await panel.getByRole('link', { name: 'See its passages on the map' }).click()
  await page.getByRole('region', { name: 'Aleppo', exact: true }).getByRole('link', { name: /^Read/ }).first().waitFor()
})

test('an address opens the same search in another browser', async ({ visit }) => {
  const page = await visit('/gazetteer')
  await page.getByRole('searchbox').fill('Tripoli')
  await page.getByRole('combobox', { name: 'Pays' }).selectOption('LB')
  await results(page).first().getByRole('button').click()
  await page
    .getByRole('region', { name: /^Tripoli/ })
    .getByText('34.4')
    .waitFor()
  const { pathname, search } = new URL(page.url())
  const other = await visit(pathname + search)
  await other
    .getByRole('region', { name: /^Tripoli/ })
    .getByText('34.4')
    .waitFor()
  expect(await other.getByRole('searchbox').inputValue()).toBe('Tripoli')
  expect(await other.getByRole('combobox', { name: 'Pays' }).inputValue()).toBe('LB')
})

test('nothing found says so, and what to loosen', async ({ visit }) => {
  const page = await visit('/gazetteer?q=Alep&country=FR&class=U')
  await page.getByText('Aucun lieu ne répond à « Alep ».').waitFor()
  await page.getByRole('button', { name: /^Chercher dans tous les pays/ }).click()
  await results(page).first().waitFor()
  await page.goto('/gazetteer?place=missing')
  await page.getByText(/^Aucun paquet chargé n’a ce lieu/).waitFor()
})

test('a pack tells what it holds and to whom it is owed', async ({ visit }) => {
  const page = await visit('/gazetteer')
  await page.getByRole('button', { name: /^Monde/ }).click()
  const panel = page.getByRole('region', { name: 'Monde', exact: true })
  await panel.getByText('world.pack').waitFor()
  await panel.getByText('Localités').waitFor()
  await panel.getByRole('button', { name: /autres pays/ }).click()
  await panel.getByText('Syrie', { exact: true }).waitFor()
})

test('the open pages follow packs that come, break and go', async ({ visit }) => {
  const packs = join(inject('dataDir'), 'packs')
  const file = join(packs, 'essai.pack')
  await mkdir(packs, { recursive: true })
  const place = {
    ...{ id: placeId('x:essai/1'), name: 'Qorbazine', labels: {}, point: lngLat(37.4, 36.1), featureCode: 'P.PPL' },
    ...{ countryCode: 'SY', admin1Code: '09', population: 300, radiusKm: 1 },
  }
  const dashboard = await visit('/?name=Qorbazine')
  await dashboard.getByRole('button', { name: /^Qorbazine, sans coordonnées/ }).waitFor()
  const page = await visit('/gazetteer?q=Qorbazine')
  await page.getByText('Aucun lieu ne répond à « Qorbazine ».').waitFor()
  try {
    await writeFile(`${file}.tmp`, writePack('essai', [{ place, names: [{ name: 'Qorbazine', kind: 'main' }] }]))
    await copyFile(`${file}.tmp`, file)
    await results(page).first().waitFor()
    await page.getByRole('button', { name: /^essai/ }).waitFor()
    await dashboard
      .locator('#list')
      .getByRole('button', { name: /^Qorbazine, localité, Syrie/ })
      .waitFor()
    await writeFile(file, 'LIEUPACK broken')
    await page.getByText('essai.pack ne peut pas être utilisé : son contenu précédent reste en service.').waitFor()
    await dashboard.getByText(/^Un paquet du répertoire ne peut pas être utilisé/).waitFor()
  } finally {
    await rm(`${file}.tmp`, { force: true })
    await rm(file, { force: true })
  }
  await page.getByRole('button', { name: /^essai/ }).waitFor({ state: 'detached' })
  await dashboard.getByRole('button', { name: /^Qorbazine, sans coordonnées/ }).waitFor()
})

test('on a phone the results lie under the map and a touch opens one', async ({ visit }) => {
  const page = await visit('/gazetteer?q=Homs', { viewport: PHONE, hasTouch: true })
  await results(page).first().getByRole('button').tap()
  await page.getByRole('region', { name: 'Homs', exact: true }).getByText('Coordonnées').waitFor()
  await page.getByRole('button', { name: 'Fermer' }).tap()
  await results(page).first().waitFor()
})

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? null)
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}
