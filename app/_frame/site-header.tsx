import { cookies } from 'next/headers'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import styles from './frame.module.css'
import { LanguageSwitch } from './language-switch'
import { THEME_COOKIE, themeOf } from './theme'
import { ThemeSwitch } from './theme-switch'

/** The bar at the top of every page; what a page adds stands between the name and the preferences. */
export async function SiteHeader({ children }: { readonly children?: React.ReactNode }) {
  const t = await getTranslations('site')
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.brand} aria-label={t('home')}>
        Lieu<span aria-hidden="true">·</span>dit
      </Link>
      <div className={styles.middle}>{children}</div>
      <nav aria-label={t('pages')} className={styles.pages}>
        <Link href="/gazetteer">{t('gazetteer')}</Link>
        <Link href="/credits">{t('credits')}</Link>
      </nav>
      <LanguageSwitch />
      <ThemeSwitch initial={theme} />
    </header>
  )
}
