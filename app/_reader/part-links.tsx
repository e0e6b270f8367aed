import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { articleLink } from '../_words/article-link'
import styles from './reader.module.css'

interface PartLinksProps {
  readonly id: string
  /** From zero. */
  readonly part: number
  readonly parts: number
}

/** Only a text too long for one page has parts. */
export function PartLinks({ id, part, parts }: PartLinksProps) {
  const t = useTranslations('reader')
  if (parts < 2) return null
  return (
    <nav className={styles.parts} aria-label={t('parts')}>
      {part > 0 && <Link href={`${articleLink(id)}?part=${part}`}>{t('previousPart')}</Link>}
      <span>{t('part', { part: part + 1, parts })}</span>
      {part + 1 < parts && <Link href={`${articleLink(id)}?part=${part + 2}`}>{t('nextPart')}</Link>}
    </nav>
  )
}
