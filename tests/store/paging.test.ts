import { beforeEach, expect, test } from 'vitest'
import { listArticles } from '../../lib/store/list-articles'
import { listMentions } from '../../lib/store/list-mentions'
import { listPlaces } from '../../lib/store/list-places'
import { listUnresolved } from '../../lib/store/list-unresolved'
import { onEachEngine } from './engines'
import { fill, mirror } from './sample-store'

const DAYS = ['2016-02-01', '2016-02-02', undefined, '2016-02-02']
const ARTICLES = DAYS.map((published, i) => ({
  id: `${i}.txt`,
  title: `${i}`,
  published,
  text: `Alep attend. Kafr attend. ${i < 2 ? 'La Syrie, les Fidji.' : 'Moscou affirme.'}`,
}))

interface Paged {
  readonly total: number
  readonly next: string | null
}

/** Every page of a listing, one by one, and what it said its total was. */
async function walk<Answer extends Paged, Item>(
  ask: (after: string | undefined) => Promise<Answer>,
  itemsOf: (answer: Answer) => readonly Item[],
): Promise<Item[]> {
  const items: Item[] = []
  for (let after: string | undefined; ; ) {
    const answer = await ask(after)
    items.push(...itemsOf(answer))
    if (answer.next === null) {
      expect(items).toHaveLength(answer.total)
      return items
    }
    after = answer.next
  }
}

onEachEngine((store, catalog) => {
  beforeEach(() => fill(store(), ARTICLES))

  test('pages of any size make up the whole, in one order, each row once', async () => {
    const listings = {
      places: (limit: number) =>
        walk(
          (after) => listPlaces(catalog(), {}, { limit, after }),
          ({ features }) => features.map(({ id }) => id),
        ),
      mentions: (limit: number) =>
        walk(
          (after) => listMentions(catalog(), {}, { limit, after }),
          ({ mentions }) => mentions.map(({ id }) => id),
        ),
      articles: (limit: number) =>
        walk(
          (after) => listArticles(catalog(), {}, { limit, after }),
          ({ articles }) => articles.map(({ id }) => id),
        ),
      names: (limit: number) =>
        walk(
          (after) => listUnresolved(catalog(), {}, { limit, after }),
          ({ names }) => names.map(({ surface }) => surface),
        ),
    }
    for (const list of Object.values(listings)) {
      const whole = await list(100)
      for (const size of [1, 2, 3]) expect(await list(size)).toEqual(whole)
    }
    expect(await listings.articles(2)).toEqual(['1.txt', '3.txt', '0.txt', '2.txt'])
    expect(await listings.mentions(5)).toHaveLength(14)
  })

  test('a page begins after its cursor also when that row is gone, and when rows were added before it', async () => {
    const first = await listArticles(catalog(), {}, { limit: 2 })
    const rest = ARTICLES.filter(({ id }) => id !== '3.txt')
    await mirror(store(), [{ id: 'new.txt', title: 'new', published: '2020-01-01', text: 'Alep.' }, ...rest])
    const second = await listArticles(catalog(), {}, { limit: 2, after: first.next ?? '' })
    expect(second.articles.map(({ id }) => id)).toEqual(['0.txt', '2.txt'])
  })

  test.each(['x', 'W10', 'eyJhIjoxfQ', Buffer.from('["a",1]').toString('base64url')])(
    'the cursor %s is refused by its name',
    async (after) => {
      for (const list of [listPlaces, listMentions, listArticles, listUnresolved]) {
        await expect(list(catalog(), {}, { after })).rejects.toMatchObject({
          code: 'invalid_request',
          message: expect.stringMatching(/^after /),
        })
      }
    },
  )
})
