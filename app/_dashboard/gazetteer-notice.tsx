import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePacks } from '../_data/use-packs'
import styles from './dashboard.module.css'

/** That the names changed under the articles, and how far these follow; nothing while all is as it was. */
export function GazetteerNotice() {
  const t = useTranslations('gazetteer')
  const { packs } = usePacks()
  const [before] = useState(packs?.changed)
  const news = newsOf()
  return (
    <div role="status">
      {news !== undefined && (
        <p className={styles.notice}>
          {news} <Link href="/gazetteer">{t('see')}</Link>
        </p>
      )}
    </div>
  )

  function newsOf(): string | undefined {
    if (packs === undefined) return undefined
    if (packs.judging !== null) return t('judging', packs.judging)
    if (packs.problems.length > 0) return t('problems', { count: packs.problems.length })
    return packs.changed !== null && packs.changed !== before && packs.queued === 0 ? t('updated') : undefined
  }
}
