import { useTranslations } from 'next-intl'
import { getExpression } from '../../lib/api/endpoints'
import { useEndpoint } from '../_data/use-endpoint'
import { PassageGroups } from '../_passages/passage-groups'
import { useWords } from '../_words/use-words'
import styles from './dashboard.module.css'
import { PanelFailed, PanelLoading } from './panel-states'

export function ExpressionPanel({ id }: { readonly id: string }) {
  const t = useTranslations('counts')
  const words = useWords()
  const { data, error, mutate } = useEndpoint(getExpression, { id })
  if (error && data === undefined) return <PanelFailed onRetry={() => void mutate()} />
  if (data === undefined || data.expression.id !== id) return <PanelLoading />
  const { properties } = data.expression
  return (
    <>
      <p className={styles.whereabouts}>{words.capitalize(words.expressionKind(properties))}</p>
      <ul className={styles.facts}>
        <li>{t('mentions', { count: properties.count })}</li>
        <li>{t('articles', { count: properties.articles })}</li>
      </ul>
      <PassageGroups passages={data.passages} />
    </>
  )
}
