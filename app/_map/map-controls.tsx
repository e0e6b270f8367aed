import { useTranslations } from 'next-intl'
import styles from './map.module.css'

interface MapControlsProps {
  readonly onZoom: (steps: number) => void
  readonly onFit: () => void
}

export function MapControls({ onZoom, onFit }: MapControlsProps) {
  const t = useTranslations('map')
  return (
    <div className={styles.controls}>
      <div className={styles.zoom}>
        <button type="button" onClick={() => onZoom(1)} aria-label={t('zoomIn')} title={t('zoomIn')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 3v10M3 8h10" />
          </svg>
        </button>
        <button type="button" onClick={() => onZoom(-1)} aria-label={t('zoomOut')} title={t('zoomOut')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 8h10" />
          </svg>
        </button>
      </div>
      <button type="button" onClick={onFit} aria-label={t('fit')} title={t('fit')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9.5 3H13v3.5M13 3 9.2 6.8M6.5 13H3V9.5M3 13l3.8-3.8" />
        </svg>
      </button>
    </div>
  )
}
