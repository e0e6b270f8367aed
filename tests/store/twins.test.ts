import { expect, test } from 'vitest'
import { areAlike, printOf } from '../../lib/store/article-print'
import { getArticle } from '../../lib/store/get-article'
import { listArticles } from '../../lib/store/list-articles'
import { listPlaces } from '../../lib/store/list-places'
import { onEachEngine } from './engines'
import { fill, mirror } from './sample-store'

const STORY =
  'Des tirs ont repris mardi soir à Alep, où plusieurs familles ont quitté leur quartier avec ce qu’elles pouvaient porter. ' +
  'Un responsable local a décrit des rues vides et des magasins fermés depuis la veille. ' +
  'Les secours demandent un passage sûr vers le nord de la ville, que personne ne garantit encore. ' +
  'La nuit suivante est restée calme, selon des habitants joints par téléphone.'
const OTHER =
  'Le marché couvert d’Alep a rouvert samedi matin après des mois de travaux menés par des artisans de la ville. ' +
  'Les premiers clients ont trouvé des étals de savon, de tissu et de fruits secs sous les voûtes nettoyées. ' +
  'Un menuisier dit avoir refait trente portes à la main pendant l’hiver, sans machine et souvent sans lumière.'

test('a copy with another head and tail is alike, another story is not, and a short text is like nothing', () => {
  const print = (text: string) => printOf(text)?.minhashes ?? []
  expect(areAlike(print(STORY), print(`(Agence) ${STORY.replace('mardi', 'Mardi')} Avec les agences.`))).toBe(true)
  expect(areAlike(print(STORY), print(STORY.normalize('NFD').toUpperCase()))).toBe(true)
  expect(areAlike(print(STORY), print(OTHER))).toBe(false)
  expect(printOf('Alep attend encore ce soir.')).toBeUndefined()
})

onEachEngine((store, catalog) => {
  const FIVE = [
    { id: '1', title: 'Un', source: 'A', text: STORY },
    { id: '2', title: 'Deux', source: 'B', text: `(Agence) ${STORY}` },
    { id: '3', title: 'Trois', source: 'C', text: `${STORY} Avec les agences.` },
    { id: '4', title: 'Quatre', source: 'D', text: OTHER },
    { id: '5', title: 'Cinq', source: 'E', text: 'Alep attend.' },
  ]

  test('a story printed three times is one independent article', async () => {
    await fill(store(), FIVE)
    const { features, tally } = await listPlaces(catalog(), {})
    expect(features[0]?.properties).toMatchObject({ articles: 5, independent: 3 })
    expect(tally).toMatchObject({ articles: 5, independent: 3 })
    const { articles, independent } = await listArticles(catalog(), {})
    const groups = articles.map(({ group }) => group)
    expect([independent, new Set(groups.slice(0, 3)).size, ...groups.slice(3)]).toEqual([3, 1, null, null])
    expect((await getArticle(catalog(), '2')).similar.map(({ source }) => source)).toEqual(['A', 'C'])
    expect((await getArticle(catalog(), '4')).similar).toEqual([])
  })

  test('a copy that vanishes or changes leaves its group, and comes back to it', async () => {
    await fill(store(), FIVE)
    const independent = async () => {
      const { tally } = await listPlaces(catalog(), {})
      return [tally.articles, tally.independent]
    }
    expect(await independent()).toEqual([5, 3])
    await mirror(store(), FIVE.slice(1))
    expect(await independent()).toEqual([4, 3])
    await fill(store(), FIVE)
    expect(await independent()).toEqual([5, 3])
    await fill(store(), [{ ...FIVE[0], text: 'Alep est calme.' }, ...FIVE.slice(1)])
    expect(await independent()).toEqual([5, 4])
  })
})
