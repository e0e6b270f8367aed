import { beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { clusterMembersSchema, clustersSchema, facetsSchema, timelineSchema } from '../../lib/api/views'
import type { Filters } from '../../lib/store/filters'
import { getClusterJson, listClustersJson } from '../../lib/store/list-clusters'
import { listDaysJson, listFacetsJson } from '../../lib/store/list-counts'
import { listPlaces } from '../../lib/store/list-places'
import { onEachEngine } from './engines'
import { fill } from './sample-store'

const ARTICLES = [
  { id: 'a', source: 'Agence', published: '2016-02-03', text: 'Alep attend le lundi 1. Kafr attend. Moscou affirme.' },
  { id: 'b', source: 'Agence', published: '2016-02-05', text: 'À Alep, à 25 km au sud d’Alep, rien.' },
  { id: 'c', source: 'Revue', published: '2016-03-01', text: 'La Syrie attend. Selon X, Alep aussi.' },
  { id: 'd', text: 'Les Fidji.' },
]

function read<Schema extends z.ZodType>(schema: Schema, json: Uint8Array): z.output<Schema> {
  return schema.parse(JSON.parse(new TextDecoder().decode(json)))
}

onEachEngine((store, catalog) => {
  beforeEach(() => fill(store(), ARTICLES))

  const days = async (filters: Filters, interval?: 'day' | 'week' | 'month') =>
    read(timelineSchema, await listDaysJson(catalog(), filters, interval))
  const facets = async (filters: Filters, limit = 50) =>
    read(facetsSchema, await listFacetsJson(catalog(), filters, limit))
  const values = (facet: { readonly values: readonly { readonly value: string; readonly mentions: number }[] }) =>
    facet.values.map(({ value, mentions }) => `${value} ${mentions}`)

  test('a timeline counts by day, week from Monday and month, what is undated apart', async () => {
    const { interval, buckets, undated } = await days({})
    expect(interval).toBe('day')
    expect(buckets).toEqual([
      { from: '2016-02-03', literal: 1, landmark: 0, associative: 1, unresolved: 1, articles: 1 },
      { from: '2016-02-05', literal: 1, landmark: 1, associative: 0, unresolved: 0, articles: 1 },
      { from: '2016-03-01', literal: 2, landmark: 0, associative: 0, unresolved: 0, articles: 1 },
    ])
    expect(undated).toEqual({ literal: 1, landmark: 0, associative: 0, unresolved: 0, articles: 1 })
    const weeks = (await days({}, 'week')).buckets.map(({ from, literal, articles }) => [from, literal, articles])
    expect(weeks).toEqual([
      ['2016-02-01', 2, 2],
      ['2016-02-29', 2, 1],
    ])
    expect((await days({}, 'month')).buckets.map(({ from }) => from)).toEqual(['2016-02-01', '2016-03-01'])
  })

  test('a timeline leaves its own filter aside and keeps the others', async () => {
    const { buckets } = await days({ from: '2016-03-01', source: ['Agence'], country: ['SY'] })
    expect(buckets.map(({ from, literal }) => [from, literal])).toEqual([
      ['2016-02-03', 1],
      ['2016-02-05', 1],
    ])
    const mentioned = await days({ time: 'mentioned' })
    expect([mentioned.buckets.map(({ from }) => from), mentioned.undated.literal]).toEqual([['2016-02-01'], 4])
    expect(await days({ q: 'nothing' })).toMatchObject({ interval: 'day', buckets: [] })
  })

  test('a facet ignores itself and no other filter', async () => {
    const all = await facets({})
    expect(values(all.country)).toEqual(['SY 5', 'FJ 1', 'RU 1'])
    expect(values(all.within)).toEqual(['SY.09 4'])
    expect(values(all.class)).toEqual(['city 5', 'country 2'])
    expect(values(all.sense)).toEqual(['literal 7', 'associative 1'])
    expect(values(all.source)).toEqual(['Agence 5', 'Revue 2'])
    expect(values(all.lang)).toEqual(['fr 8'])
    expect(values(all.attribution)).toEqual(['Selon X 1'])
    expect(values(all.review)).toEqual(['none 8'])
    expect(values(all.minConfidence)).toEqual(['0.9 7'])
    expect(values(all.kind)).toEqual(['toponym 8', 'expression 1'])
    const narrowed = await facets({ country: ['SY'], source: ['Agence'] })
    expect(values(narrowed.country)).toEqual(['SY 3', 'RU 1'])
    expect(values(narrowed.source)).toEqual(['Agence 3', 'Revue 2'])
    expect(values(narrowed.class)).toEqual(['city 3'])
    expect(values(narrowed.kind)).toEqual(['toponym 3', 'expression 1'])
    expect(await facets({}, 1)).toMatchObject({ country: { values: [{ value: 'SY', articles: 3 }], total: 3 } })
  })

  test('a facet says what choosing its value leaves', async () => {
    const filters: Filters = { sense: ['literal'], source: ['Agence'] }
    for (const { value, mentions } of (await facets(filters)).country.values) {
      expect((await listPlaces(catalog(), { ...filters, country: [value] })).tally.mentions).toBe(mentions)
    }
  })

  test('clusters sum the mentions that are drawn, and come apart into their members', async () => {
    const clusters = async (filters: Filters, zoom: number) =>
      read(clustersSchema, await listClustersJson(catalog(), filters, zoom)).features
    const { tally } = await listPlaces(catalog(), {})
    const [alep, ...others] = await clusters({}, 0)
    expect(others).toEqual([])
    expect(alep).toMatchObject({ id: 'gn:170063', properties: { literal: 3, landmark: 1 } })
    expect(tally.onMap).toBe(4)
    await fill(store(), [...ARTICLES, { id: 'e', text: 'Moscou attend. Moscou attend encore.' }])
    const [cluster] = await clusters({}, 0)
    if (cluster === undefined || !('cluster' in cluster.properties)) throw new Error('One cluster was expected')
    expect(cluster.properties).toMatchObject({ places: 2, literal: 5, landmark: 1 })
    const members = read(clusterMembersSchema, await getClusterJson(catalog(), {}, Number(cluster.id)))
    expect([members.total, members.features.map(({ id }) => id)]).toEqual([2, ['gn:170063', 'gn:524901']])
    const apart = await clusters({ bbox: [30, 30, 45, 60] }, cluster.properties.expansionZoom)
    expect(apart.map(({ id }) => id).sort()).toEqual(['gn:170063', 'gn:524901'])
    expect(await clusters({ bbox: [-10, 0, 10, 10] }, 5)).toEqual([])
    await expect(getClusterJson(catalog(), {}, 12345)).rejects.toMatchObject({ code: 'not_found' })
  })
})
