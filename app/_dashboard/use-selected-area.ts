import { getPlace } from '../../lib/api/endpoints'
import { useEndpoint } from '../_data/use-endpoint'
import type { MapArea } from '../_map/map-mark'
import { placeArea } from '../_map/place-area'
import { FIRST_PASSAGES } from './first-passages'
import type { Row } from './rows'

/** The selected place's ground. The same question as the panel's, so one answer serves both. */
export function useSelectedArea(row: Row | undefined): MapArea[] {
  const id = row?.subject.type === 'place' ? row.subject.place.id : undefined
  const { data } = useEndpoint(getPlace, id === undefined ? null : { id, limit: FIRST_PASSAGES })
  return row === undefined || data?.place.id !== id || data === undefined ? [] : placeArea(data, row.key)
}
