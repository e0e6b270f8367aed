import { useTranslations } from 'next-intl'
import styles from './map.module.css'
import { MarkSign } from './mark-sign'

interface MapLegendProps {
  /** Absent where there are no actors to show. */
  readonly actors?: { readonly shown: boolean; readonly onChange: (shown: boolean) => void } | undefined
}

export function MapLegend({ actors }: MapLegendProps) {
  const t = useTranslations('map')
  return (
    <fieldset className={styles.legend}>
      <legend className="visually-hidden">{t('legend')}</legend>
      <span>
        <MarkSign style="literal" />
        {t('place')}
      </span>
      <span>
        <MarkSign style="area" />
        {t('area')}
      </span>
      {actors && (
        <label title={t('showActors')}>
          <input
            type="checkbox"
            checked={actors.shown}
            onChange={(event) => actors.onChange(event.target.checked)}
            aria-label={`${t('actor')} : ${t('showActors')}`}
          />
          <MarkSign style="associative" />
          {t('actor')}
        </label>
      )}
    </fieldset>
  )
}
