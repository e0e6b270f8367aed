import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLanguage, LANGUAGE_COOKIE } from './choose-language'
import en from './en.json'
import fr from './fr.json'

const MESSAGES = { fr, en }

/** Where next-intl finds a request's language and words; named in `next.config.js`. */
export default getRequestConfig(async () => {
  const [jar, sent] = await Promise.all([cookies(), headers()])
  const locale = chooseLanguage(jar.get(LANGUAGE_COOKIE)?.value, sent.get('accept-language'))
  // Dates are days as the articles gave them, so no reader's clock may move them.
  return { locale, messages: MESSAGES[locale], timeZone: 'UTC' }
})
