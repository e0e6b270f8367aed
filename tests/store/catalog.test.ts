import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { type Catalog, openCatalog } from '../../lib/store/catalog'
import { pruneChanges, readChanges, recordChange } from '../../lib/store/changes'
import { ArticleTable } from '../../lib/store/columns/article-table'
import { localColumns } from '../../lib/store/columns/local-columns'
import { threadedColumns } from '../../lib/store/columns/threaded-columns'
import { listArticles } from '../../lib/store/list-articles'
import { listMentions } from '../../lib/store/list-mentions'
import { listPlaces } from '../../lib/store/list-places'
import { onEachEngine } from './engines'
import { fill, mirror } from './sample-store'

let open: Catalog[] = []
afterEach(async () => {
  await Promise.all(open.map((catalog) => catalog.close()))
  open = []
})

onEachEngine((store, catalog) => {
  test('what was written before a question is in its answer, in the thread of its own too', async () => {
    const threaded = openCatalog(store(), threadedColumns())
    open.push(threaded)
    for (let i = 0; i < 3; i++) {
      const texts = Array.from({ length: i + 1 }, (_, at) => ({ id: `${at}.txt`, text: 'Alep attend. Kafr aussi.' }))
      await fill(store(), texts)
      const answers = await Promise.all([catalog(), threaded].map((each) => listPlaces(each, {})))
      expect(answers.map(({ tally }) => [tally.mentions, tally.articles])).toEqual([
        [2 * i + 2, i + 1],
        [2 * i + 2, i + 1],
      ])
    }
    await expect(listMentions(threaded, {}, { after: 'x' })).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('columns kept up to date say the same as columns read anew', async () => {
    const texts = [
      'Alep.',
      'Kafr, Alep, Moscou affirme.',
      'À 25 km au sud d’Alep, rien.',
      'Rien.',
      'La Syrie. Les Fidji.',
    ]
    const states = fc.array(
      fc.uniqueArray(
        fc.record({ id: fc.integer({ min: 0, max: 5 }), text: fc.constantFrom(...texts), day: fc.nat(3) }),
        {
          selector: ({ id }) => id,
        },
      ),
      { minLength: 2, maxLength: 4 },
    )
    const all = async (each: Catalog) => [
      await listPlaces(each, {}),
      (await listMentions(each, {})).mentions.map(({ id }) => id),
      (await listArticles(each, {})).articles.map(({ id }) => id),
    ]
    await fc.assert(
      fc.asyncProperty(states, async (folders) => {
        for (const folder of folders) {
          const articles = folder.map(({ id, text, day }) => ({ id: `${id}`, text, published: `2016-02-0${day + 1}` }))
          await fill(store(), articles)
          expect(await all(catalog())).toEqual(await all(openCatalog(store(), localColumns())))
        }
      }),
      { numRuns: 4 },
    )
  })

  test('versions count every change, and who knows too little is told to read all', async () => {
    await fill(store(), [{ text: 'Alep.' }])
    const { version, epoch } = await catalog().version()
    expect(await catalog().version()).toMatchObject({ version, epoch })
    const changes = await readChanges(store(), version - 3, 10)
    expect(changes?.map(({ kind, article_id }) => [kind, article_id])).toEqual([
      ['article', 'a.txt'],
      ['queued', null],
      ['analyzed', 'a.txt'],
    ])
    await mirror(store(), [])
    expect((await readChanges(store(), version, 10))?.map(({ kind }) => kind)).toEqual(['hidden'])
    expect(await readChanges(store(), version + 1, 10)).toEqual([])
    await store().script('delete from changes')
    expect(await readChanges(store(), version, 10)).toBeUndefined()
    expect((await listPlaces(catalog(), {})).features).toEqual([])
  })

  test('writers at once get numbers of their own, in the order in which they finish', async () => {
    const { version } = await catalog().version()
    await Promise.all(
      Array.from({ length: 8 }, (_, i) => store().transaction((tx) => recordChange(tx, 'article', [`${i}`, null]))),
    )
    const changes = (await readChanges(store(), version, 100)) ?? []
    expect(changes.map((change) => change.version)).toEqual(Array.from({ length: 16 }, (_, i) => version + 1 + i))
    await pruneChanges(store())
    expect(await readChanges(store(), version, 100)).toHaveLength(16)
  })
})

test('articles keep their order however few or many of them change', () => {
  const step = fc.uniqueArray(fc.tuple(fc.nat(600), fc.integer({ min: -2, max: 9 })), {
    selector: ([id]) => id,
    maxLength: 400,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const table = new ArticleTable()
      for (const changes of steps) {
        for (const [id, day] of changes) {
          const number = table.number(`${id}`)
          table.displace(number)
          table.isLive[number] = day < 0 ? 0 : 1
          table.day[number] = day
        }
        const live = Array.from({ length: table.count }, (_, number) => number).filter((n) => table.isLive[n] === 1)
        expect(table.ordered()).toEqual(live.sort((a, b) => table.compare(a, b)))
      }
    }),
    { numRuns: 60 },
  )
})
