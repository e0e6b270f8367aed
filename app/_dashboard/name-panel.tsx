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
  const name = data?.names.find((candidate) => candidate.surface === surface)
  if (data === undefined) return <PanelLoading />
  if (name === undefined) return <p className={styles.whereabouts}>{t('panel.noPassages')}</p>
  return (
    <>
      <p className={styles.whereabouts}>{words.capitalize(t('panel.unresolvedKind'))}</p>
      <ul className={styles.facts}>
        <li>{t('counts.mentions', { count: name.count })}</li>
        <li>{t('counts.articles', { count: name.articles })}</li>
        <li>{words.reason(name.reason)}</li>
      </ul>
      <PassageGroups passages={name.passages} />
    </>
  )
}
