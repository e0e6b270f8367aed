import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getGazetteerPlace } from '../../lib/api/endpoints'
import type { GazetteerPlace } from '../../lib/api/gazetteer-views'
import { RequestError } from '../../lib/api/request'
import dashboard from '../_dashboard/dashboard.module.css'
import { PanelFailed, PanelLoading } from '../_dashboard/panel-states'
import { useEndpoint } from '../_data/use-endpoint'
import { articleLink } from '../_words/article-link'
import { placeWhereabouts, sourceLine, useWords } from '../_words/use-words'
import { CopyCoordinates } from './copy-coordinates'
import styles from './gazetteer.module.css'
import { PlaceNames } from './place-names'
import { SidePanel } from './side-panel'

interface PlacePanelProps {
  readonly id: string
  readonly onClose: () => void
}

/** What is this place, what is it called, who speaks of it. */
export function PlacePanel({ id, onClose }: PlacePanelProps) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  const { data, error, mutate } = useEndpoint(getGazetteerPlace, { id }, { keepPreviousData: false })
  if (data !== undefined) {
    return (
      <SidePanel title={words.title(data.place)} onClose={onClose}>
        <PlaceFacts place={data.place} />
        <Mentioning detail={data} />
        <PlaceNames names={data.place.names} />
        {data.place.aliases.length > 0 && (
          <section>
            <h3 className={styles.sub}>{t('aliases')}</h3>
            <p className={styles.codes}>{data.place.aliases.join(' · ')}</p>
          </section>
        )}
      </SidePanel>
    )
  }
  const isGone = error instanceof RequestError && error.problem.status === 404
  return (
    <SidePanel title={id} onClose={onClose}>
      {error === undefined && <PanelLoading />}
      {isGone && <p className={styles.none}>{t('gone')}</p>}
      {error !== undefined && !isGone && <PanelFailed onRetry={() => void mutate()} />}
    </SidePanel>
  )
}

function PlaceFacts({ place }: Pick<GazetteerPlace, 'place'>) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('population'), place.population > 0 ? words.number(place.population) : t('unknown')],
    [t('coordinates'), <CopyCoordinates key="coordinates" lat={place.lat} lon={place.lon} />],
    [t('extent'), place.radiusKm > 0 ? t('within', { distance: words.distance(place.radiusKm) }) : t('unknown')],
    [t('pack'), place.pack === 'world' ? t('world') : place.pack],
    [t('id'), <code key="id">{place.id}</code>],
    [t('code'), <code key="code">{place.featureCode}</code>],
  ]
  return (
    <>
      <p className={dashboard.whereabouts}>{placeWhereabouts(place, words)}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Mentioning({ detail: { place, articles, articleCount } }: { readonly detail: GazetteerPlace }) {
  const t = useTranslations()
  const words = useWords()
  return (
    <section>
      <h3 className={styles.sub}>{t('gazetteer.mentioning')}</h3>
      {articles.length === 0 && <p className={styles.none}>{t('gazetteer.notMentioned')}</p>}
      <ul className={styles.articles}>
        {articles.map((article) => (
          <li key={article.id}>
            <Link href={articleLink(article.id)}>{article.title}</Link>
            <small>
              {[
                sourceLine(article, words, {
                  source: t('dashboard.noSource'),
                  date: t('dashboard.undatedArticle'),
                }),
                t('counts.mentions', { count: article.mentions }),
              ].join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      {articleCount > 0 && (
        <p>
          <Link href={`/?place=${encodeURIComponent(place.id)}`}>{t('gazetteer.onDashboard')}</Link>
        </p>
      )}
    </section>
  )
}
