import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { getPlace } from '../../lib/api/endpoints'
import type { ArticleDetail, PlaceFeature } from '../../lib/api/views'
import { lngLat } from '../../lib/geo/lng-lat'
import { useEndpoint } from '../_data/use-endpoint'
import { MapDoor } from '../_map/map-door'
import type { MapArea, MapMark } from '../_map/map-mark'
import { placeArea } from '../_map/place-area'
import type { Tiles } from '../_map/place-map'
import { placeStyle, styleCount } from '../_map/place-style'
import { readGeometry } from '../_map/read-geometry'
import { placeLine, spokenName, useWords } from '../_words/use-words'
import { ArticlePlaces } from './article-places'
import { MentionDetail } from './mention-detail'
import styles from './reader.module.css'

/** Passages from elsewhere are shown beside a text, so a few dozen are plenty. */
const ELSEWHERE = 60

interface ReaderPlacesProps {
  readonly detail: ArticleDetail
  readonly selected: ArticleDetail['mentions'][number] | undefined
  readonly onSelect: (mentionId: string, scroll?: boolean) => void
  readonly onClear: () => void
  readonly tiles?: Tiles | undefined
}

/** Beside the text: where its places are and, for a chosen mention, who else speaks of that place. */
export function ReaderPlaces({ detail, selected, onSelect, onClear, tiles }: ReaderPlacesProps) {
  const t = useTranslations('reader')
  const placeId = selected?.place?.id
  const { data } = useEndpoint(getPlace, placeId === undefined ? null : { id: placeId, limit: ELSEWHERE })
  const opened = data?.place.id === placeId ? data : undefined
  const selectedKey = placeId
  const marks = useReaderMarks(detail, placeId)
  const countries = useMemo(() => countriesOf(detail.places), [detail.places])
  const areas = useMemo(
    () => [...(opened && placeId ? placeArea(opened, placeId) : []), ...expressionAreas(detail)],
    [opened, placeId, detail],
  )
  const goTo = (id: string) => {
    const mention = detail.mentions.find(({ place }) => place?.id === id)
    if (mention) onSelect(mention.id, true)
  }
  return (
    <aside className={styles.side} aria-label={t('places')}>
      <div className={styles.map}>
        <MapDoor
          marks={marks}
          areas={areas}
          selectedKey={selectedKey}
          onSelect={goTo}
          label={t('map')}
          admin1Countries={countries}
          tiles={tiles}
          legend={false}
        />
      </div>
      <div className={styles.detail}>
        {selected ? (
          <MentionDetail mention={selected} opened={opened} article={detail.article} onClose={onClear} />
        ) : (
          <ArticlePlaces places={detail.places} onSelect={goTo} />
        )}
      </div>
    </aside>
  )
}

/** Actors and countries stay off the map until they are chosen, as on the dashboard. */
function useReaderMarks(detail: ArticleDetail, selectedPlace: string | undefined): MapMark[] {
  const t = useTranslations('counts')
  const words = useWords()
  return useMemo(
    () =>
      detail.places.flatMap((place) => {
        const style = placeStyle(place)
        if ((style === 'associative' || style === 'country') && place.id !== selectedPlace) return []
        const count = styleCount(place, style)
        const [lng, lat] = place.geometry.coordinates
        const label = words.title(place.properties)
        const spoken = spokenName([label, ...placeLine(place.properties, words).split(' · '), t('mentions', { count })])
        return [{ key: place.id, position: lngLat(lng, lat), style, label, spoken, count }]
      }),
    [detail.places, selectedPlace, words, t],
  )
}

function expressionAreas({ expressions }: ArticleDetail): MapArea[] {
  return expressions.flatMap(({ group, start, footprint }): MapArea[] => {
    const geometry = readGeometry(footprint)
    return geometry === undefined || geometry.type === 'Point'
      ? []
      : [{ key: `${group} ${start}`, geometry, style: 'expression' }]
  })
}

function countriesOf(places: readonly PlaceFeature[]): string[] {
  const local = places.filter(({ properties }) => properties.kind !== 'country' && properties.literal > 0)
  return [...new Set(local.map(({ properties }) => properties.countryCode).filter((code) => code !== null))].slice(0, 6)
}
