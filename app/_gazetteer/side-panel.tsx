import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import dashboard from '../_dashboard/dashboard.module.css'
import { useEscape } from '../_frame/use-escape'

interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: React.ReactNode
}

/** What is opened beside the map. The focus goes to its heading after a choice, and Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const t = useTranslations('site')
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(onClose)
  useEffect(function focusHeading() {
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={dashboard.panel} id="panel" aria-labelledby="panel-title">
      <div className={dashboard.panelHead}>
        <h2 id="panel-title" ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <button type="button" className={dashboard.close} onClick={onClose} aria-label={t('close')} title={t('close')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {children}
    </section>
  )
}
