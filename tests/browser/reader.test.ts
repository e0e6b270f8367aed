import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readArticle } from './api'
import { test } from './visit'

const ODD = 'texte-difficile.md'

test.for([ODD, 'syrie-alep-sud.md', 'world-roundup.md'])(
  'shows the whole text of %s, to the letter',
  async (id, { visit }) => {
    const { text, article } = await readArticle(id)
    const page = await visit(`/articles/${id}`)
    expect(await textOf(page).textContent()).toBe(text)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(article.title)
    expect(await page.title()).toBe(`${article.title} · Lieudit`)
  },
)

test('a place, an actor and a name without a place look and read differently', async ({ visit }) => {
  const page = await visit(`/articles/${ODD}`)
  const looks: string[] = []
  for (const name of [/^Alep$/, /^Moscou, acteur$/, /^Qorbazine, non situé$/]) {
    const mention = textOf(page).getByRole('link', { name }).first()
    looks.push(
      await mention.evaluate((element) => {
        const { borderBottom, textDecoration, backgroundImage, color } = getComputedStyle(element)
        return [borderBottom, textDecoration, backgroundImage, color].join(' ')
      }),
    )
  }
  expect(new Set(looks).size).toBe(3)
})

test('a chosen mention shows its place, its mark and who else speaks of it, and leads to it on the dashboard', async ({
  visit,
}) => {
  const page = await visit('/articles/syrie-alep-sud.md')
  await textOf(page).getByRole('link', { name: 'Alep', exact: true }).first().click()
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#m-\d+-\d+$/)
  const side = page.getByRole('complementary')
  const detail = side.getByRole('region', { name: 'Alep', exact: true })
  await detail.getByText('Autres passages qui le citent').waitFor()
  await detail.getByText("La route du désert, dernier fil d'Alep").waitFor()
  const mark = side
    .getByRole('region', { name: 'Carte des lieux de l’article' })
    .getByRole('button', { name: /^Alep,/ })
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')

  await detail.getByRole('link', { name: 'Voir sur la carte générale' }).click()
  await page.waitForURL(/\/\?place=gn(:|%3A)170063$/)
  await page.getByRole('region', { name: 'Alep', exact: true }).getByRole('link', { name: /^Lire/ }).first().waitFor()
})

test('a mark of the small map leads to where the article first names its place', async ({ visit }) => {
  const page = await visit('/articles/syrie-alep-sud.md')
  const map = page.getByRole('region', { name: 'Carte des lieux de l’article' })
  const mark = map.locator('button[data-key]:not([data-covered="true"])').first()
  const place = await mark.getAttribute('data-key')
  const { mentions } = await readArticle('syrie-alep-sud.md')
  const first = mentions.find((mention) => mention.place?.id === place)
  await mark.click()
  await expect.poll(() => new URL(page.url()).hash).toBe(`#m-${first?.id}`)
  await expect.poll(() => page.locator(`#m-${first?.id}`).getAttribute('aria-current')).toBe('true')
})

test('a name without a place says why', async ({ visit }) => {
  const page = await visit(`/articles/${ODD}`)
  await textOf(page)
    .getByRole('link', { name: /^Qorbazine/ })
    .first()
    .click()
  await page.getByRole('complementary').getByText('Absent du répertoire de lieux').waitFor()
})

test('back and forward walk through the mentions that were chosen; Escape lets go and keeps the place in the text', async ({
  visit,
}) => {
  const page = await visit('/articles/syrie-alep-sud.md')
  const [alep, damas] = ['Alep', 'Damas'].map((name) => textOf(page).getByRole('link', { name }).first())
  await alep?.click()
  await damas?.click()
  await expect.poll(() => damas?.getAttribute('aria-current')).toBe('true')
  await page.goBack()
  await expect.poll(() => alep?.getAttribute('aria-current')).toBe('true')
  await page.goForward()
  await expect.poll(() => damas?.getAttribute('aria-current')).toBe('true')
  await page.keyboard.press('Escape')
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  expect(await damas?.evaluate((element) => element === document.activeElement)).toBe(true)
})

function textOf(page: Page) {
  return page.locator('main > div[lang]')
}
