import { expect, test } from 'vitest'
import { listArticles } from '../../lib/store/list-articles'
import { readQuery } from '../../lib/store/search-articles'
import { onEachEngine } from './engines'
import { fill, mirror } from './sample-store'

const ARTICLES = [
  { id: '1', title: 'Élections', text: 'Les évacuations des blessés ont commencé à Alep. La ville brûlée se vide.' },
  { id: '2', title: 'Route', text: 'LA ROUTE DE HOMS EST COUPÉE. Les habitants évacuent. Un œuf, un cœur.' },
  { id: '3', title: 'Routes', text: 'La route mène à Homs. Kafr Ḥamra attend l’aide d’Alep.' },
  {
    id: '4',
    title: 'Long',
    text: `Un premier mot. ${'remplissage sans fin ni sens '.repeat(3000)} Le dernier zèbre passe.`,
  },
]

test('a query is words, phrases and what to leave out', () => {
  expect(readQuery('alep "route de Homs" -aéroport -"base militaire" "open')).toEqual([
    { words: 'alep', isExcluded: false },
    { words: 'route de Homs', isExcluded: false },
    { words: 'aéroport', isExcluded: true },
    { words: 'base militaire', isExcluded: true },
    { words: 'open', isExcluded: false },
  ])
  for (const query of ['""', ' - ', '!?', '-"']) expect(() => readQuery(query)).toThrow(/^q must have a word/)
  expect(() => readQuery('a '.repeat(21))).toThrow(/^q has more than 20 words/)
})

onEachEngine((store, catalog) => {
  test('finds words in any form, with accents or without, phrases, and leaves out what is not meant', async () => {
    await fill(store(), ARTICLES)
    const cases: [query: string, ids: string][] = [
      ['blessé', '1'],
      ['blesses', '1'],
      ['BLESSÉ', '1'],
      ['évacuation', '1'],
      ['evacuation', '1'],
      ['élection', '1'],
      ['election', '1'],
      ['habitant', '2'],
      ['oeuf', '2'],
      ['cœur', '2'],
      ['coupee', '2'],
      ['"route de homs"', '2'],
      ['"Route de HOMS"', '2'],
      ['route homs', '2 3'],
      ['route -coupée', '3'],
      ['route -coupee', '3'],
      ['-route', '1 4'],
      ['-"route de homs"', '1 3 4'],
      ['alep la', '1 3'],
      ["d'Alep", '1 3'],
      ['hamra', '3'],
      ['Ḥamra', '3'],
      ['"zèbre passe"', '4'],
      ['premier zebre', '4'],
      ['licorne', ''],
      ["'; drop table articles; --x", ''],
      ["a' & b | !c:*", ''],
    ]
    const found: [string, string][] = []
    for (const [q] of cases) {
      const { articles } = await listArticles(catalog(), { q })
      found.push([q, articles.map(({ id }) => id).join(' ')])
    }
    expect(found).toEqual(cases)
  })

  test('a new title is found at once, a former one and a hidden article no more', async () => {
    await fill(store(), ARTICLES.slice(0, 2))
    await mirror(store(), [{ id: '1', title: 'Scrutin', text: ARTICLES[0]?.text ?? '' }])
    const found = async (q: string) => (await listArticles(catalog(), { q })).articles.map(({ id }) => id)
    expect([await found('scrutin'), await found('élections'), await found('route')]).toEqual([['1'], [], []])
  })
})
