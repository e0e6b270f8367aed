import { expect, test } from 'vitest'
import { countriesWithUnits, readUnitLines, readWorld, type WorldTopology } from '../../app/_map/base-paths'

/** Two squares side by side on the equator, the left one of Syria, the right one nobody's, and a line between units. */
const world: WorldTopology = {
  type: 'Topology',
  arcs: [
    [
      [0, 0],
      [0, 10],
    ],
    [
      [0, 10],
      [-10, 10],
      [-10, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', id: 'ctry:SY', properties: { units: 14 }, arcs: [[0, 1]] }],
    },
    land: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', properties: {}, arcs: [[2, ~0]] }] },
    disputed: { type: 'MultiLineString', arcs: [] },
  },
}

test('reads land with the country that it belongs to', () => {
  expect(readWorld(world).land.map(({ countryCode, rings }) => [countryCode, rings.length])).toEqual([
    ['SY', 1],
    [undefined, 1],
  ])
})

test('draws a border where two neighbours meet, and no coast', () => {
  const [border, ...others] = readWorld(world).borders
  expect(others).toEqual([])
  expect(border && [border.west, border.east, border.south]).toEqual([0.5, 0.5, 0.5])
})

test('puts the equator at the middle and the edge of the Mercator square at 85.05 degrees', () => {
  const line = readUnitLines({
    type: 'Topology',
    arcs: [
      [
        [-180, 0],
        [180, 85.0511287798],
      ],
    ],
    objects: { lines: { type: 'MultiLineString', arcs: [[0]] } },
  })
  expect([...(line[0]?.xy ?? [])].map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([0, 0.5, 1, 0])
})

test('keeps the pole finite', () => {
  const [path] = readUnitLines({
    type: 'Topology',
    arcs: [
      [
        [0, -90],
        [1, -90],
      ],
    ],
    objects: { lines: { type: 'MultiLineString', arcs: [[0]] } },
  })
  expect(path && Number.isFinite(path.south) && path.south > 1).toBe(true)
})

test('knows which countries have borders inside', () => {
  expect([countriesWithUnits(world), countriesWithUnits(undefined)]).toEqual([['SY'], []])
})
