import type { Language } from '../../lib/text/language'
import type fr from './fr.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof fr
  }
}
