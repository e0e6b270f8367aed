import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PackView } from '../../lib/api/gazetteer-views'
import dashboard from '../_dashboard/dashboard.module.css'
import { safeLink } from '../_words/safe-link'
import { useWords } from '../_words/use-words'
import styles from './gazetteer.module.css'
import { CLASSES } from './parameters'
import type { CountryName } from './search-fields'
import { SidePanel } from './side-panel'

const FIRST_COUNTRIES = 10

interface PackPanelProps {
  readonly pack: PackView
  readonly countryNames: readonly CountryName[]
  readonly onClose: () => void
}

/** What a pack holds, and to whom it is owed. */
export function PackPanel({ pack, countryNames, onClose }: PackPanelProps) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  const [all, setAll] = useState(false)
  const classes = pack.classes.map(({ class: letter, places }) => {
    const known = CLASSES.find((one) => one === letter)
    return { key: letter, name: known === undefined ? t('addedNames') : t(`classes.${known}`), places }
  })
  const countries = pack.countries.map(({ country, places }) => ({
    key: country ?? '',
    name: country === null ? t('noCountry') : (countryNames.find(({ code }) => code === country)?.name ?? country),
    places,
  }))
  const shown = all ? countries : countries.slice(0, FIRST_COUNTRIES)
  return (
    <SidePanel title={pack.name === 'world' ? t('world') : pack.name} onClose={onClose}>
      <p className={dashboard.whereabouts}>
        {t('packLine', { places: words.number(pack.places), names: words.number(pack.names) })}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('file')}</dt>
          <dd>
            <code>{pack.file}</code> · {t('megabytes', { size: pack.size / 1e6 })}
          </dd>
        </div>
        <div>
          <dt>{t('modified')}</dt>
          <dd>{words.day(pack.modified, 'long')}</dd>
        </div>
        <div>
          <dt>{t('version')}</dt>
          <dd>
            <code>{pack.version}</code>
          </dd>
        </div>
      </dl>
      <h3 className={styles.sub}>{t('credits')}</h3>
      {pack.credits.length === 0 && (
        <p className={styles.none}>{pack.name === 'world' ? t.rich('worldCredits', { link }) : t('noCredits')}</p>
      )}
      <ul className={styles.credits}>
        {pack.credits.map(({ source, licence, url }) => (
          <li key={`${source} ${licence}`}>
            <Source name={source} url={url} />
            <small>{licence}</small>
          </li>
        ))}
      </ul>
      <h3 className={styles.sub}>{t('byClass')}</h3>
      <Counts counts={classes} />
      <h3 className={styles.sub}>{t('byCountry')}</h3>
      <Counts counts={shown} />
      {shown.length < countries.length && (
        <button type="button" className={dashboard.more} onClick={() => setAll(true)}>
          {t('moreCountries', { count: countries.length - shown.length })}
        </button>
      )}
    </SidePanel>
  )
}

function link(words: React.ReactNode) {
  return <Link href="/credits">{words}</Link>
}

function Source({ name, url }: { readonly name: string; readonly url: string | null }) {
  const safe = url === null ? undefined : safeLink(url)
  if (safe === undefined) return name
  return (
    <a href={safe} rel="noopener noreferrer">
      {name}
    </a>
  )
}

interface Counted {
  readonly key: string
  readonly name: string
  readonly places: number
}

function Counts({ counts }: { readonly counts: readonly Counted[] }) {
  const words = useWords()
  const largest = Math.max(1, ...counts.map(({ places }) => places))
  return (
    <dl className={styles.counts}>
      {counts.map(({ key, name, places }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <span className={dashboard.bar} aria-hidden="true">
              <i style={{ inlineSize: `${Math.max(2, (places / largest) * 100)}%` }} />
            </span>
            {words.number(places)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
