import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ArticleDetail, PlaceDetail } from '../../lib/api/views'
import { PassageGroups } from '../_passages/passage-groups'
import { WhyHere } from '../_passages/why-here'
import { placeWhereabouts, useWords } from '../_words/use-words'
import styles from './reader.module.css'

interface MentionDetailProps {
  readonly mention: ArticleDetail['mentions'][number]
  /** The mention's place, once it has come. */
  readonly opened: PlaceDetail | undefined
  readonly article: ArticleDetail['article']
  readonly onClose: () => void
}

export function MentionDetail({ mention, opened, article, onClose }: MentionDetailProps) {
  const t = useTranslations()
  const { place, surface } = mention
  return (
    <section aria-labelledby="mention-title" aria-live="polite">
      <div className={styles.mentionHead}>
        <h2 id="mention-title">
          <MentionTitle mention={mention} opened={opened} />
        </h2>
        <button
          type="button"
          className={styles.close}
          onClick={onClose}
          aria-label={t('site.close')}
          title={t('site.close')}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {place === null ? <Unplaced mention={mention} /> : <Placed mention={mention} opened={opened} />}
      <WhyHere reason={mention} about={surface} />
      {place !== null && (
        <p className={styles.links}>
          <Link href={`/?place=${encodeURIComponent(place.id)}`}>
            {t('reader.onDashboard')} <span aria-hidden="true">→</span>
          </Link>
        </p>
      )}
      {opened && <Elsewhere opened={opened} mention={mention} articleId={article.id} />}
    </section>
  )
}

function MentionTitle({ mention, opened }: Pick<MentionDetailProps, 'mention' | 'opened'>) {
  const words = useWords()
  return opened ? words.title(opened.place) : (mention.place?.name ?? mention.surface)
}

function Placed({ mention, opened }: Pick<MentionDetailProps, 'mention' | 'opened'>) {
  const t = useTranslations()
  const words = useWords()
  const { place, radiusKm, sense, landmark } = mention
  if (place === null) return null
  return (
    <>
      <p className={styles.whereabouts}>{opened ? placeWhereabouts(opened.place, words) : ' '}</p>
      <ul className={styles.facts}>
        {sense === 'associative' && <li data-style="associative">{t('panel.asActor')}</li>}
        {landmark && <li>{t('panel.asLandmark')}</li>}
        <li>{words.coordinates(place.lat, place.lon, radiusKm ?? 0)}</li>
        {radiusKm !== null && radiusKm > 0 && <li>{t('panel.precision', { distance: words.distance(radiusKm) })}</li>}
      </ul>
    </>
  )
}

function Unplaced({ mention }: Pick<MentionDetailProps, 'mention'>) {
  const t = useTranslations()
  const words = useWords()
  const reason = mention.reason === undefined ? t('unplaced') : words.reason(mention.reason)
  return (
    <>
      <p className={styles.whereabouts}>{words.capitalize(reason)}</p>
      {mention.candidates.length > 0 && (
        <>
          <h3>{t('reader.candidates')}</h3>
          <ul className={styles.candidates}>
            {mention.candidates.slice(0, 6).map(({ place }) => (
              <li key={place.id}>
                {place.name}
                <small>
                  {[place.countryCode && words.country(place.countryCode), words.coordinates(place.lat, place.lon, 10)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Elsewhere({
  opened,
  mention,
  articleId,
}: { readonly opened: PlaceDetail } & Pick<MentionDetailProps, 'mention'> & { readonly articleId: string }) {
  const t = useTranslations('reader')
  const others = opened.passages.filter(
    (passage) => passage.article.id !== articleId || !passage.focus.some(({ id }) => id === mention.id),
  )
  return (
    <div className={styles.elsewhere}>
      <h3>{t('elsewhere')}</h3>
      {others.length === 0 ? (
        <p className={styles.hint}>{t('nothingElsewhere')}</p>
      ) : (
        <PassageGroups passages={others} level={4} />
      )}
    </div>
  )
}
