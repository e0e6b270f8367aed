'use client'

import { useTranslations } from 'next-intl'
import styles from './_frame/frame.module.css'
import { PlainPage } from './_frame/plain-page'

/** A page that failed; the frame around it stands. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  const t = useTranslations()
  return (
    <PlainPage title={t('errors.title')}>
      <p>{t('errors.body')}</p>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={reset}>
          {t('site.retry')}
        </button>
        <a className={styles.button} href="/">
          {t('site.backHome')}
        </a>
      </p>
    </PlainPage>
  )
}
