import { useTranslations } from 'next-intl'
import type { PlaceFeature } from '../../lib/api/views'
import { MarkSign } from '../_map/mark-sign'
import { byStyle, placeStyle, styleCount } from '../_map/place-style'
import { placeLine, useWords } from '../_words/use-words'
import styles from './reader.module.css'

interface ArticlePlacesProps {
  readonly places: readonly PlaceFeature[]
  readonly onSelect: (placeId: string) => void
}

/** The article's places, each leading to where it is first named. */
export function ArticlePlaces({ places, onSelect }: ArticlePlacesProps) {
  const t = useTranslations('reader')
  const words = useWords()
  if (places.length === 0) return <p className={styles.hint}>{t('noPlaces')}</p>
  const listed = places
    .map((place) => ({ place, style: placeStyle(place) }))
    .sort((a, b) => byStyle(a.style, b.style) || styleCount(b.place, b.style) - styleCount(a.place, a.style))
  return (
    <>
      <h2>{t('places')}</h2>
      <p className={styles.hint}>{t('choose')}</p>
      <ul className={styles.places}>
        {listed.map(({ place, style }) => {
          return (
            <li key={place.id}>
              <button type="button" onClick={() => onSelect(place.id)}>
                <MarkSign style={style} />
                <span>
                  {words.title(place.properties)} <small>{placeLine(place.properties, words)}</small>
                </span>
                <span className={styles.count}>{words.number(styleCount(place, style))}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
