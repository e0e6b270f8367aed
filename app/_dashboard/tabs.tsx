import { useTranslations } from 'next-intl'
import { useWords } from '../_words/use-words'
import styles from './dashboard.module.css'
import { TABS, type Tab } from './selection'

interface TabsProps {
  readonly selected: Tab
  readonly counts: Readonly<Record<Tab, number>>
  readonly onSelect: (tab: Tab) => void
}

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows change the tab. */
export function Tabs({ selected, counts, onSelect }: TabsProps) {
  const t = useTranslations('dashboard')
  const words = useWords()
  const turn = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    const step = event.key === 'ArrowRight' ? 1 : TABS.length - 1
    const next = TABS[(TABS.indexOf(selected) + step) % TABS.length] ?? selected
    onSelect(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('tabs')} onKeyDown={turn}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-selected={tab === selected}
          aria-controls={tab === selected ? `pane-${tab}` : undefined}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
        >
          {t(tab)} <span>{words.number(counts[tab])}</span>
        </button>
      ))}
    </div>
  )
}
