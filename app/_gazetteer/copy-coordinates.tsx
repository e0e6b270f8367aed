import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import styles from './gazetteer.module.css'

/** A position as other programs take it, to be copied whole. */
export function CopyCoordinates({ lat, lon }: { readonly lat: number; readonly lon: number }) {
  const t = useTranslations('gazetteer')
  const written = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${lat}, ${lon}`)
      setCopied(true)
    } catch {
      // Outside a secure context there is no clipboard: what is to be copied is at least selected.
      if (written.current) window.getSelection()?.selectAllChildren(written.current)
    }
  }
  return (
    <span className={styles.coordinates}>
      <code ref={written}>
        {lat}, {lon}
      </code>
      <button type="button" onClick={() => void copy()}>
        {t('copy')}
      </button>
      <span role="status" className="visually-hidden">
        {copied && t('copied')}
      </span>
      {copied && <span aria-hidden="true">✓</span>}
    </span>
  )
}
