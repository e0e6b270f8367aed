import { readMo } from './mo'
import type { Sources } from './sources'

/** Names by GeoNames id (`170063`), admin code (`SY.09`) or country code (`SY`), for the languages that labels need. */
export type TaggedNames = Readonly<Record<'fr' | 'en' | 'ar', ReadonlyMap<string, string>>>

export function readTaggedNames(sources: Sources): TaggedNames {
  const read = (lang: string) => readMo(sources.debian(`/usr/share/locale/${lang}/LC_MESSAGES/geonames.mo`))
  return { fr: read('fr'), en: read('en'), ar: read('ar') }
}
