import { expect, test } from 'vitest'
import { getArticle } from '../../lib/store/get-article'
import { listArticles } from '../../lib/store/list-articles'
import { listPlaces } from '../../lib/store/list-places'
import { enqueueStale } from '../../lib/store/queue'
import { onEachEngine } from './engines'
import { fill, mirror } from './sample-store'

onEachEngine((store, catalog) => {
  test('an unchanged folder changes nothing and leaves nothing to analyse', async () => {
    await fill(store(), [{ text: 'Alep attend.' }])
    expect(await mirror(store(), [{ text: 'Alep attend.' }])).toEqual({ total: 1, changed: 0, hidden: 0 })
    expect(await enqueueStale(store(), 'v1')).toBe(0)
  })

  test('a changed text loses its analysis at once and waits for another', async () => {
    await fill(store(), [{ text: 'Alep attend.' }])
    expect(await mirror(store(), [{ text: 'Moscou attend.' }])).toMatchObject({ changed: 1 })
    expect(await getArticle(catalog(), 'a.txt')).toMatchObject({
      article: { status: 'queued', literal: 0 },
      mentions: [],
    })
    expect(await enqueueStale(store(), 'v1')).toBe(1)
  })

  test('a new title needs no new analysis; a new day does', async () => {
    await fill(store(), [{ text: 'Alep attend.' }])
    await mirror(store(), [{ text: 'Alep attend.', title: 'Attente', source: 'Agence' }])
    expect(await getArticle(catalog(), 'a.txt')).toMatchObject({
      article: { title: 'Attente', source: 'Agence', status: 'analyzed', literal: 1 },
    })
    await mirror(store(), [{ text: 'Alep attend.', published: '2016-01-01' }])
    expect(await enqueueStale(store(), 'v1')).toBe(1)
  })

  test('another version of the pipeline reads again, and the former analysis stays until then', async () => {
    await fill(store(), [{ text: 'Alep attend.' }])
    expect(await enqueueStale(store(), 'v2')).toBe(1)
    expect(await getArticle(catalog(), 'a.txt')).toMatchObject({ article: { status: 'queued', literal: 1 } })
  })

  test('a vanished article is hidden everywhere, and comes back as it was', async () => {
    const articles = [
      { id: 'a.txt', text: 'Alep attend.' },
      { id: 'b.txt', text: 'Alep aussi.' },
    ]
    await fill(store(), articles)
    expect(await mirror(store(), articles.slice(0, 1))).toEqual({ total: 1, changed: 0, hidden: 1 })
    expect((await listArticles(catalog(), {})).total).toBe(1)
    expect((await listPlaces(catalog(), {})).tally).toMatchObject({ mentions: 1, hidden: 0 })
    await expect(getArticle(catalog(), 'b.txt')).rejects.toMatchObject({ code: 'not_found' })
    await mirror(store(), articles)
    expect(await enqueueStale(store(), 'v1')).toBe(0)
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(2)
  })

  test('sample reports give way to the articles of another folder', async () => {
    await fill(store(), [{ id: 'sample.md', text: 'Alep attend.', sample: true }])
    await fill(store(), [{ id: 'mine.md', text: 'Moscou attend.' }])
    expect((await listArticles(catalog(), {})).articles.map(({ id, sample }) => [id, sample])).toEqual([
      ['mine.md', false],
    ])
  })

  test('an unreadable file is listed with the reason, is never analysed, and recovers', async () => {
    await fill(store(), [{ text: '', error: 'a.txt: is empty' }])
    expect((await listArticles(catalog(), {})).articles).toMatchObject([{ status: 'failed', error: 'a.txt: is empty' }])
    await fill(store(), [{ text: 'Alep attend.' }])
    expect((await listArticles(catalog(), {})).articles).toMatchObject([
      { status: 'analyzed', error: null, literal: 1 },
    ])
    await fill(store(), [{ text: '', error: 'a.txt: is empty' }])
    expect((await listPlaces(catalog(), {})).tally.mentions).toBe(0)
  })
})
