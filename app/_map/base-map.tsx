import { useEffect, useMemo, useState } from 'react'
import { TileLayer, useMap, useMapEvents } from 'react-leaflet'
import useSWRImmutable from 'swr/immutable'
import { BaseLayer } from './base-layer'
import { countriesWithUnits, readUnitLines, readWorld, type UnitsTopology, type WorldTopology } from './base-paths'

interface BaseMapProps {
  /** ISO 3166-1 alpha-2: these countries stand out and show their first-level borders. */
  readonly admin1Countries: readonly string[]
  /** A Leaflet tile template; with it the tiles take the place of the drawn land. */
  readonly tileUrl?: string | undefined
}

/** From here on the coast of the small file is visibly angular. */
const NEAR_ZOOM = 5.25
const NOTHING: readonly never[] = []

/** What lies under the marks, to be put into a `MapContainer`. Its attribution stands outside, as an element. */
export function BaseMap({ admin1Countries, tileUrl }: BaseMapProps) {
  return tileUrl === undefined ? <DrawnBase countries={admin1Countries} /> : <TileLayer url={tileUrl} />
}

function DrawnBase({ countries }: { readonly countries: readonly string[] }) {
  const map = useMap()
  const [layer] = useState(() => new BaseLayer())
  const isNear = useIsNear()
  const [far] = useLayers<WorldTopology>(['world'])
  const [near] = useLayers<WorldTopology>(isNear ? ['world-near'] : [])
  const key = countries.join()
  const emphasized = useMemo(() => new Set(key.split(',')), [key])
  const drawable = useMemo(() => countriesWithUnits(far).filter((code) => emphasized.has(code)), [far, emphasized])
  const units = useLayers<UnitsTopology>(drawable.map((code) => `admin1-${code}`))
  const farWorld = useMemo(() => far && readWorld(far), [far])
  const nearWorld = useMemo(() => near && readWorld(near), [near])
  const world = (isNear ? nearWorld : undefined) ?? farWorld
  const unitLines = useMemo(() => units.flatMap(readUnitLines), [units])

  useEffect(
    function addLayer() {
      layer.addTo(map)
      return () => {
        layer.remove()
      }
    },
    [map, layer],
  )
  useEffect(
    function showContent() {
      layer.show({ world, emphasized, unitLines })
    },
    [layer, world, emphasized, unitLines],
  )
  return null
}

function useIsNear(): boolean {
  const map = useMap()
  const [isNear, setNear] = useState(() => map.getZoom() >= NEAR_ZOOM)
  useMapEvents({ zoomend: () => setNear(map.getZoom() >= NEAR_ZOOM) })
  return isNear
}

/** Layers of the base map in the order asked for; empty until all have come. They do not change while a page is open. */
function useLayers<Layer>(names: readonly string[]): readonly Layer[] {
  const load = () => Promise.all(names.map((name) => loadLayer<Layer>(name)))
  const { data } = useSWRImmutable(names.length > 0 ? ['basemap', ...names] : null, load, { keepPreviousData: true })
  return data ?? NOTHING
}

async function loadLayer<Layer>(name: string): Promise<Layer> {
  const response = await fetch(`/basemap/${name}`)
  if (!response.ok) throw new Error(`The base map's layer ${name} could not be loaded: ${response.status}`)
  return response.json()
}
