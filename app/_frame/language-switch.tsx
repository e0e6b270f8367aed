'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LANGUAGES } from '../../lib/text/language'
import { LANGUAGE_COOKIE } from '../_messages/choose-language'
import styles from './frame.module.css'
import { remember } from './remember'

export function LanguageSwitch() {
  const t = useTranslations('site')
  const router = useRouter()
  const language = useLocale()
  const other = LANGUAGES.find((candidate) => candidate !== language) ?? language
  const change = () => {
    remember(LANGUAGE_COOKIE, other)
    router.refresh()
  }
  return (
    <button type="button" className={styles.language} onClick={change} lang={other}>
      {t('otherLanguage')}
    </button>
  )
}
