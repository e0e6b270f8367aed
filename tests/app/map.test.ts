import { expect, test } from 'vitest'
import { firstView } from '../../app/_map/first-view'
import { parseAsMapView } from '../../app/_map/map-view'
import { markRadius } from '../../app/_map/mark-size'
import { nextMark } from '../../app/_map/next-mark'
import { coveredMarks, placeLabels } from '../../app/_map/place-labels'
import { lngLat } from '../../lib/geo/lng-lat'

test('makes a mark’s area proportional to its count', () => {
  const [large, quarter] = [markRadius('literal', 100, 100), markRadius('literal', 25, 100)]
  expect(large / quarter).toBeCloseTo(2)
  expect(large).toBe(21)
})

test('never makes a mark too small for its number, nor blows up a handful of mentions', () => {
  expect(markRadius('literal', 1, 10_000)).toBe(7.5)
  expect(markRadius('literal', 2, 2)).toBe(7.5)
})

const mark = (key: string, x: number, y: number, width = 60) => ({ key, x, y, radius: 8, width })

test('moves a label to another side where its first is taken, and drops it where none is free', () => {
  const sides = placeLabels([mark('a', 0, 0), mark('b', 40, 0), mark('c', 40, 300)])
  expect([...sides]).toEqual([
    ['a', 'left'],
    ['b', 'right'],
    ['c', 'right'],
  ])
  const crowd = Array.from({ length: 40 }, (_, i) => mark(`${i}`, (i % 8) * 18, Math.floor(i / 8) * 18))
  expect(placeLabels(crowd).size).toBeLessThan(20)
})

test('draws the less important of two marks on one spot small', () => {
  expect([...coveredMarks([mark('city', 0, 0), mark('suburb', 5, 0), mark('far', 90, 0)])]).toEqual(['suburb'])
})

test('leads arrows to the nearest mark that way', () => {
  const marks = [mark('here', 0, 0), mark('east', 50, 10), mark('far east', 90, 0), mark('north', 0, -40)]
  const [here] = marks
  const led = (['ArrowRight', 'ArrowUp', 'ArrowLeft'] as const).map(
    (arrow) => here && nextMark(marks, here, arrow)?.key,
  )
  expect(led).toEqual(['east', 'north', undefined])
})

test('reads a view back from the address and refuses what is none', () => {
  const view = { lat: 36.2, lng: 37.15, zoom: 7.5 }
  expect(parseAsMapView.serialize(view)).toBe('36.2,37.15,7.5')
  expect(parseAsMapView.parse('36.2,37.15,7.5')).toEqual(view)
  expect(['', '1,2', '91,0,3', 'a,b,c', '1,2,3,4'].map((text) => parseAsMapView.parse(text))).toEqual(
    Array(5).fill(null),
  )
})

const at = (lng: number, lat: number, count: number) => ({ position: lngLat(lng, lat), count })

test('leaves a lone far mention out of the first view, which it would shrink to a dot', () => {
  const near = [at(37, 36, 20), at(36.7, 34.7, 10), at(36.3, 33.5, 5)]
  expect(new Set(firstView([...near, at(-77, 39, 1)]))).toEqual(new Set(near))
})

test('holds everything in the first view where reports are from everywhere, or where there is little', () => {
  const everywhere = [at(37, 36, 5), at(2, 48, 5), at(-77, 39, 5), at(125, 11, 5), at(-64, -31, 1)]
  expect(firstView(everywhere)).toEqual(everywhere)
  expect(firstView([])).toEqual([])
  expect(firstView([at(1, 2, 3)])).toEqual([at(1, 2, 3)])
})
