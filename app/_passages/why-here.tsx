import { useMessages, useTranslations } from 'next-intl'
import type { Passage } from '../../lib/api/views'
import styles from './passages.module.css'

type Reason = Pick<Passage['focus'][number], 'confidence' | 'evidence'>

/** The decision laid open: every piece of evidence in words, with what it weighed, strongest first. */
export function WhyHere({ reason, about }: { readonly reason: Reason; readonly about: string }) {
  const t = useTranslations('panel')
  const { confidence } = reason
  return (
    <details className={styles.why}>
      <summary>
        {t('why')}
        <span className="visually-hidden"> {about}</span>
      </summary>
      {confidence !== null && <p>{t('probability', { value: confidence })}</p>}
      <EvidenceList evidence={reason.evidence} />
    </details>
  )
}

export function EvidenceList({ evidence }: { readonly evidence: Reason['evidence'] }) {
  const t = useTranslations('panel')
  const words: Readonly<Record<string, string>> = useMessages().evidence
  if (evidence.length === 0) return <p>{t('noEvidence')}</p>
  const strongest = Math.max(...evidence.map(({ score }) => Math.abs(score)), 1e-9)
  const ranked = [...evidence].sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
  return (
    <ul className={styles.evidence}>
      {ranked.map(({ name, score }) => (
        <li key={`${name} ${score}`} data-for={score >= 0}>
          <span>{words[name] ?? inWords(name)}</span>
          <span className={styles.weight} aria-hidden="true">
            <i style={{ inlineSize: `${Math.round((Math.abs(score) / strongest) * 100)}%` }} />
          </span>
          <span className={styles.score}>
            <span className="visually-hidden">{t(score >= 0 ? 'evidenceFor' : 'evidenceAgainst')} </span>
            {score >= 0 ? '+' : '−'}
            {Math.abs(score).toFixed(1)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** An evidence that the message files do not know yet still reads as words: `sameArticle` is "same article". */
function inWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.:]/g, ' ')
    .toLowerCase()
}
