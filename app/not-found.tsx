import { getTranslations } from 'next-intl/server'
import styles from './_frame/frame.module.css'
import { PlainPage } from './_frame/plain-page'
import { SiteHeader } from './_frame/site-header'

export default async function NotFound() {
  const t = await getTranslations()
  return (
    <>
      <SiteHeader />
      <PlainPage title={t('errors.notFoundTitle')}>
        <p>{t('errors.notFound')}</p>
        <p className={styles.actions}>
          <a className={styles.button} href="/">
            {t('site.backHome')}
          </a>
        </p>
      </PlainPage>
    </>
  )
}
