import { useTranslations } from 'next-intl'
import { listUnresolved } from '../../lib/api/endpoints'
import { useEndpoint } from '../_data/use-endpoint'
import { PassageGroups } from '../_passages/passage-groups'
import { useWords } from '../_words/use-words'
import styles from './dashboard.module.css'
import { PanelLoading } from './panel-states'

/** A name that was read as a place but has none: why not, and where it stands. */
export function NamePanel({ surface }: { readonly surface: string }) {
  const t = useTranslations()
  const words = useWords()
  const { data } = useEndpoint(listUnresolved, {})
  if (data === undefined) return <PanelLoading />
  const names = data.names.filter((candidate) => candidate.surface === surface)
  if (names.length === 0) return <p className={styles.whereabouts}>{t('panel.noPassages')}</p>
  return (
    <>
      <p className={styles.whereabouts}>{words.capitalize(t('panel.unresolvedKind'))}</p>
      {names.map(({ reason, count, passages }) => (
        <div key={reason}>
          <ul className={styles.facts}>
            <li>{t('counts.mentions', { count })}</li>
            <li>{words.reason(reason)}</li>
          </ul>
          <PassageGroups passages={passages} />
        </div>
      ))}
    </>
  )
}
