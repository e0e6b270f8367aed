import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Language } from '../../lib/text/language'
import styles from '../_frame/frame.module.css'
import { PlainPage } from '../_frame/plain-page'
import { SiteHeader } from '../_frame/site-header'
import credits from './credits.json'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('credits'))('title') }
}

type Said = string | Readonly<Record<Language, string>>

/** Where the data and the software come from; the full notices are in the repository. */
export default async function CreditsPage() {
  const [t, language] = await Promise.all([getTranslations('credits'), getLocale()])
  const say = (said: Said) => (typeof said === 'string' ? said : said[language])
  return (
    <>
      <SiteHeader />
      <PlainPage title={t('title')}>
        <p>{t('lead')}</p>
        <h2>{t('data')}</h2>
        <dl className={styles.credited}>
          {credits.data.map(({ name, what, licence, url, modified }) => (
            <div key={name}>
              <dt>
                <CreditName name={name} url={url} />
              </dt>
              <dd>
                {[say(what), say(licence)].join(' · ')}
                {modified && ` · ${t('modified')}`}
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('borders')}</p>
        <h2>{t('software')}</h2>
        <dl className={styles.credited}>
          {credits.software.map(({ name, licence, url }) => (
            <div key={name}>
              <dt>
                <CreditName name={name} url={url} />
              </dt>
              <dd>{licence}</dd>
            </div>
          ))}
        </dl>
        <p>{t('own')}</p>
      </PlainPage>
    </>
  )
}

function CreditName({ name, url }: { readonly name: string; readonly url: string | null }) {
  if (url === null) return name
  return (
    <a href={url} rel="noopener noreferrer">
      {name}
    </a>
  )
}
