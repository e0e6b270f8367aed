import { useTranslations } from 'next-intl'
import type { Tally } from '../../lib/api/views'
import styles from './dashboard.module.css'
import type { Shown } from './selection'

interface TallyLineProps {
  readonly tally: Tally
  readonly show: Shown | null
  readonly onShow: (show: Shown | null) => void
}

/** Where every mention went; each figure narrows the list to what it counts. */
export function TallyLine({ tally, show, onShow }: TallyLineProps) {
  const t = useTranslations('dashboard')
  const figures: readonly (readonly [Shown, string, number])[] = [
    ['map', t('onMap', { count: tally.onMap }), tally.onMap],
    ['countries', t('countryLevel', { count: tally.countryLevel }), tally.countryLevel],
    ['actors', t('associative', { count: tally.associative }), tally.associative],
    ['unresolved', t('unresolved', { count: tally.unresolved }), tally.unresolved],
    ['undated', t('undated', { count: tally.undated }), tally.undated],
  ]
  return (
    <fieldset className={styles.tally}>
      <legend className="visually-hidden">{t('tally')}</legend>
      {figures
        .filter(([key, , count]) => count > 0 || key === 'map')
        .map(([key, said]) => (
          <button key={key} type="button" aria-pressed={show === key} onClick={() => onShow(show === key ? null : key)}>
            {said}
          </button>
        ))}
      {tally.hidden > 0 && <span>{t('hidden', { count: tally.hidden })}</span>}
    </fieldset>
  )
}
