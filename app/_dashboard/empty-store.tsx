import { useTranslations } from 'next-intl'
import styles from './dashboard.module.css'

/** What to do first, where nothing is there to show. */
export function EmptyStore() {
  const t = useTranslations('empty')
  return (
    <main className={styles.empty}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <ol>
        <li>{t.rich('step1', { folder: () => <code>articles/</code> })}</li>
        <li>{t('step2')}</li>
        <li>{t.rich('step3', { command: () => <code>npm start</code> })}</li>
      </ol>
    </main>
  )
}
