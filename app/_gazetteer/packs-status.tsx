import { useTranslations } from 'next-intl'
import type { Packs } from '../../lib/api/gazetteer-views'
import dashboard from '../_dashboard/dashboard.module.css'
import styles from './gazetteer.module.css'

/** What goes on with the packs: one that cannot be used, articles that are read again. Nothing while all is well. */
export function PacksStatus({ packs: { problems, judging, queued, changed } }: { readonly packs: Packs }) {
  const t = useTranslations('gazetteer')
  const isBusy = judging !== null || queued > 0
  return (
    <div role="status">
      {problems.map(({ file, message, formerInUse }) => (
        <div key={file} className={`${dashboard.notice} ${styles.problem}`}>
          <p>{t(formerInUse ? 'problemInUse' : 'problem', { file })}</p>
          <p lang="en">{message}</p>
        </div>
      ))}
      {judging !== null && <p className={dashboard.notice}>{t('judging', judging)}</p>}
      {queued > 0 && <p className={dashboard.notice}>{t('rereading', { count: queued })}</p>}
      {changed !== null && !isBusy && <p className={dashboard.notice}>{t('changed')}</p>}
    </div>
  )
}
