'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './frame.module.css'
import { remember } from './remember'
import { THEME_COOKIE, THEMES, type Theme } from './theme'

const ICONS: Record<Theme, string> = {
  system: 'M3 4h14v9H3z M8 17h4 M10 13v4',
  light:
    'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z M10 1.5v2 M10 16.5v2 M1.5 10h2 M16.5 10h2 M4 4l1.4 1.4 M14.6 14.6 16 16 M4 16l1.4-1.4 M14.6 5.4 16 4',
  dark: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
}

export function ThemeSwitch({ initial }: { readonly initial: Theme }) {
  const t = useTranslations('site')
  const [theme, setTheme] = useState(initial)
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    remember(THEME_COOKIE, chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  return (
    <fieldset className={styles.themes}>
      <legend className="visually-hidden">{t('theme')}</legend>
      {THEMES.map((value) => (
        <label key={value} title={t(`themes.${value}`)}>
          <input
            type="radio"
            name="theme"
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            aria-label={t(`themes.${value}`)}
          />
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d={ICONS[value]} />
          </svg>
        </label>
      ))}
    </fieldset>
  )
}
