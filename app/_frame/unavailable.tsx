import { getTranslations } from 'next-intl/server'
import styles from './frame.module.css'
import { PlainPage } from './plain-page'

/** The server is starting or its store is closed; the page itself is well. */
export async function Unavailable() {
  const t = await getTranslations()
  return (
    <PlainPage title={t('errors.unavailableTitle')}>
      <p>{t('errors.unavailable')}</p>
      <p className={styles.actions}>
        <a className={styles.button} href="/">
          {t('site.retry')}
        </a>
      </p>
    </PlainPage>
  )
}
