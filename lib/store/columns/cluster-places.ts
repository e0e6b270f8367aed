import Supercluster from 'supercluster'
import { AppError } from '../../errors'
import type { Columns } from './columns'
import { type CountedPlace, placeFeature } from './count-places'

/** On screen: marks closer than this many pixels are one. */
const RADIUS_PIXELS = 60
const MOST_ZOOM = 16
const WORLD = [-180, -90, 180, 90] as const

interface Sums {
  literal: number
  landmark: number
  places: number
}
interface Point extends Sums {
  readonly at: number
}
export interface ClusterIndex {
  readonly tree: Supercluster<Point, Sums>
  readonly counted: readonly CountedPlace[]
}

interface ClusterFeature {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: { readonly type: 'Point'; readonly coordinates: [number, number] }
  readonly properties: Sums & { readonly cluster: true; readonly expansionZoom: number }
}
export type ClusterView = ClusterFeature | ReturnType<typeof placeFeature>

/** Clusters of the places that are drawn as marks, each with the sums of its mentions: countries, and places that only act, are not. */
export function indexClusters(counted: readonly CountedPlace[]): ClusterIndex {
  const tree = new Supercluster<Point, Sums>({
    radius: RADIUS_PIXELS,
    extent: 256,
    maxZoom: MOST_ZOOM,
    map: ({ literal, landmark }) => ({ literal, landmark, places: 1 }),
    reduce: (sums, { literal, landmark, places }) => {
      sums.literal += literal
      sums.landmark += landmark
      sums.places += places
    },
  })
  const drawn = counted.filter(
    ({ literal, landmark, place }) => literal + landmark > 0 && place.kind !== 'country' && place.kind !== 'region',
  )
  tree.load(
    drawn.map(({ place, literal, landmark }, at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.lng, place.lat] },
      properties: { literal, landmark, places: 1, at },
    })),
  )
  return { tree, counted: drawn }
}

/** Clusters and lone places whose mark is in a box, at a zoom level of Web Mercator tiles of 256 pixels. */
export function findClusters(
  columns: Columns,
  { tree, counted }: ClusterIndex,
  zoom: number,
  [west, south, east, north]: readonly [number, number, number, number] = WORLD,
): ClusterView[] {
  return tree.getClusters([west, south, east, north], zoom).flatMap(({ properties, geometry }): ClusterView[] => {
    if (!('cluster' in properties)) {
      const place = counted[properties.at]
      return place === undefined ? [] : [placeFeature(columns, place)]
    }
    const { cluster_id, places, literal, landmark } = properties
    const [lng = 0, lat = 0] = geometry.coordinates
    const expansionZoom = Math.min(MOST_ZOOM + 1, tree.getClusterExpansionZoom(cluster_id))
    return [
      {
        type: 'Feature',
        id: String(cluster_id),
        geometry: { type: 'Point', coordinates: [lng, lat] },
        properties: { cluster: true, places, literal, landmark, expansionZoom },
      },
    ]
  })
}

/** The places that a cluster sums, most reported first. Throws `not_found` for what is no cluster of this index. */
export function membersOf(columns: Columns, { tree, counted }: ClusterIndex, cluster: number) {
  return leavesOf(tree, cluster)
    .map(({ properties }) => properties.at)
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const place = counted[at]
      return place === undefined ? [] : [placeFeature(columns, place)]
    })
}

function leavesOf(tree: ClusterIndex['tree'], cluster: number) {
  try {
    return tree.getLeaves(cluster, Number.POSITIVE_INFINITY)
  } catch (cause) {
    throw new AppError('not_found', `There is no cluster ${cluster} in this view.`, { cause })
  }
}
