import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Endpoint } from '../../lib/api/endpoint'
import * as endpoints from '../../lib/api/endpoints'
import { operationsByTag } from '../../lib/api/reference'
import { PlainPage } from '../_frame/plain-page'
import { SiteHeader } from '../_frame/site-header'
import styles from './reference.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('title') }
}

/** Every endpoint of the API, from the same schemas that requests and answers are checked with. */
export default async function ReferencePage() {
  const t = await getTranslations('reference')
  const all: Readonly<Record<string, Endpoint>> = endpoints
  return (
    <>
      <SiteHeader />
      <PlainPage title={t('title')}>
        <p>{t('lead')}</p>
        <p>
          <a href="/api/openapi.json">/api/openapi.json</a>
        </p>
        {operationsByTag(all).map(({ tag, operations }) => (
          <section key={tag} aria-labelledby={tag} lang="en">
            <h2 id={tag}>{tag}</h2>
            {operations.map((operation) => (
              <details key={operation.name} className={styles.operation}>
                <summary>
                  <code>
                    {operation.method} {operation.path}
                  </code>{' '}
                  {operation.summary}
                </summary>
                {operation.parameters.length > 0 && (
                  <dl className={styles.parameters}>
                    {operation.parameters.map(({ name, what, type, isRequired }) => (
                      <div key={name}>
                        <dt>
                          <code>{name}</code>
                          {isRequired && ` ${t('required')}`}
                        </dt>
                        <dd>
                          <code>{type}</code> {what}
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
                {operation.body !== undefined && (
                  <>
                    <h3>{t('body')}</h3>
                    <pre className={styles.schema}>{operation.body}</pre>
                  </>
                )}
                <h3>{t('answer')}</h3>
                <pre className={styles.schema}>{operation.answer}</pre>
              </details>
            ))}
          </section>
        ))}
      </PlainPage>
    </>
  )
}
