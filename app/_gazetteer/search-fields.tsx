import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import styles from './gazetteer.module.css'
import { CLASSES, type FeatureClass } from './parameters'

export interface SearchAddress {
  readonly q: string
  readonly class: FeatureClass | null
  readonly country: string | null
  readonly near: boolean
  readonly at: object | null
}

export interface CountryName {
  readonly code: string
  readonly name: string
}

interface SearchFieldsProps {
  readonly address: SearchAddress
  /** All countries that the packs have places in, in the order of their names. */
  readonly countries: readonly CountryName[]
  readonly onChange: (next: Partial<Pick<SearchAddress, 'q' | 'class' | 'country' | 'near'>>) => void
}

/** A pause this long in the typing is a question. */
const PAUSE_MS = 150

export function SearchFields({ address, countries, onChange }: SearchFieldsProps) {
  const t = useTranslations('gazetteer')
  const { typed, type } = useTyped(address.q, (q) => onChange({ q }))
  return (
    <search className={styles.search}>
      <label htmlFor="gazetteer-q">{t('searchLabel')}</label>
      <input
        id="gazetteer-q"
        type="search"
        value={typed}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('placeholder')}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('[data-found]')?.focus()
        }}
      />
      <div className={styles.narrow}>
        <label>
          <span className="visually-hidden">{t('class')}</span>
          <select
            value={address.class ?? ''}
            onChange={({ target }) => onChange({ class: CLASSES.find((one) => one === target.value) ?? null })}
          >
            <option value="">{t('anyClass')}</option>
            {CLASSES.map((featureClass) => (
              <option key={featureClass} value={featureClass}>
                {t(`classes.${featureClass}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">{t('country')}</span>
          <select value={address.country ?? ''} onChange={({ target }) => onChange({ country: target.value || null })}>
            <option value="">{t('anyCountry')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={address.near} onChange={({ target }) => onChange({ near: target.checked })} />
        {t('near')}
      </label>
    </search>
  )
}

/** What stands in the field; the address follows after a pause, and the field follows the address when it is walked back. */
function useTyped(q: string, onPause: (q: string) => void) {
  const [typed, setTyped] = useState(q)
  const [told, setTold] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (q !== told) {
    setTold(q)
    if (timer.current === undefined) setTyped(q)
  }
  useEffect(function stopWaiting() {
    return () => clearTimeout(timer.current)
  }, [])
  const type = (next: string) => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      onPause(next)
    }, PAUSE_MS)
  }
  return { typed, type }
}
