import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GazetteerPlace } from '../../lib/api/gazetteer-views'
import dashboard from '../_dashboard/dashboard.module.css'
import { useWords } from '../_words/use-words'
import styles from './gazetteer.module.css'
import { languageName, scriptName, scriptOf } from './language-name'

type Name = GazetteerPlace['place']['names'][number]

/** A large city has hundreds of names: the first groups are shown, the others when asked for. */
const FIRST_GROUPS = 8
const FIRST_NAMES = 24

/** The names by language, those of the interface first; those without a language by their script. */
export function PlaceNames({ names }: { readonly names: readonly Name[] }) {
  const t = useTranslations('gazetteer')
  const words = useWords()
  const [all, setAll] = useState(false)
  const groups = groupNames(names, [words.language, 'fr', 'en', 'ar', 'ru', 'uk'])
  const shown = all ? groups : groups.slice(0, FIRST_GROUPS)
  const count = shown.reduce((sum, { names }) => sum + (all ? names.length : Math.min(names.length, FIRST_NAMES)), 0)
  const hidden = names.length - count
  return (
    <section>
      <h3 className={styles.sub}>{t('names', { count: names.length })}</h3>
      <dl className={styles.names}>
        {shown.map(({ lang, script, names: group }) => (
          <div key={`${lang} ${script}`}>
            <dt>
              {words.capitalize(
                lang === null ? scriptName(script, words.language) : languageName(lang, words.language),
              )}
            </dt>
            <dd lang={lang ?? undefined}>
              {group.slice(0, all ? undefined : FIRST_NAMES).map(({ name, kind }) => (
                <span
                  key={`${kind} ${name}`}
                  dir="auto"
                  className={kind === 'main' || kind === 'label' ? styles.main : ''}
                >
                  {name}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {hidden > 0 && (
        <button type="button" className={dashboard.more} onClick={() => setAll(true)}>
          {t('moreNames', { count: hidden })}
        </button>
      )}
    </section>
  )
}

interface NameGroup {
  readonly lang: string | null
  /** Of names without a language. */
  readonly script: string
  readonly names: readonly Name[]
}

function groupNames(names: readonly Name[], first: readonly string[]): NameGroup[] {
  const groups = new Map<string, NameGroup>()
  for (const name of names) {
    const script = name.lang === null ? scriptOf(name.name) : ''
    const key = `${name.lang} ${script}`
    groups.set(key, { lang: name.lang, script, names: [...(groups.get(key)?.names ?? []), name] })
  }
  const rank = ({ lang }: NameGroup) => {
    if (lang === null) return first.length
    const at = first.indexOf(lang)
    return at < 0 ? first.length + 1 : at
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.names.length - a.names.length)
}
