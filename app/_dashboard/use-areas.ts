import useSWR from 'swr'
import { getPlace } from '../../lib/api/endpoints'
import { request } from '../../lib/api/request'
import type { Expressions } from '../../lib/api/views'
import type { MapArea } from '../_map/map-mark'
import { readGeometry } from '../_map/read-geometry'
import type { Row } from './rows'

/** Outlines are heavy; the provinces most spoken of are enough to colour a map. */
const MOST_UNITS = 40

/**
 * Soft ground of the rows: expressions at once, provinces when their outlines have come. What leans on a whole country
 * ("près de la Turquie") would tint the map, so like the country itself it is drawn only when selected.
 */
export function useAreas(rows: readonly Row[], selectedKey: string | undefined): MapArea[] {
  const units = rows
    .flatMap(({ subject, style }) => (subject.type === 'place' && style === 'area' ? [subject.place] : []))
    .filter(({ properties }) => properties.kind === 'province' || properties.kind === 'district')
    .slice(0, MOST_UNITS)
    .map(({ id }) => id)
  const { data: outlines = [] } = useSWR(units.length > 0 ? ['outlines', ...units] : null, () => loadOutlines(units), {
    keepPreviousData: true,
    revalidateOnFocus: false,
  })
  const said = rows.flatMap(({ key, subject }): MapArea[] => {
    if (subject.type !== 'expression' || (leansOnCountry(subject.expression) && key !== selectedKey)) return []
    const geometry = readGeometry(subject.expression.geometry)
    return geometry === undefined || geometry.type === 'Point' ? [] : [{ key, geometry, style: 'expression' }]
  })
  return [...outlines, ...said]
}

function leansOnCountry({ properties }: Expressions['features'][number]): boolean {
  return properties.landmarks.some(({ id }) => id?.startsWith('ctry:'))
}

async function loadOutlines(ids: readonly string[]): Promise<MapArea[]> {
  const answers = await Promise.allSettled(ids.map((id) => request(getPlace, { id, limit: 1 })))
  return answers.flatMap((answer): MapArea[] => {
    const geometry = answer.status === 'fulfilled' ? readGeometry(answer.value.footprint) : undefined
    if (answer.status !== 'fulfilled' || geometry === undefined) return []
    return [{ key: `place:${answer.value.place.id}`, geometry, style: 'unit' }]
  })
}
