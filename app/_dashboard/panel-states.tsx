import { useTranslations } from 'next-intl'
import styles from './dashboard.module.css'

export function PanelLoading() {
  const t = useTranslations('panel')
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  )
}

export function PanelFailed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations()
  return (
    <div className={styles.none} role="alert">
      <p>{t('panel.failed')}</p>
      <button type="button" className={styles.more} onClick={onRetry}>
        {t('site.retry')}
      </button>
    </div>
  )
}
