/** Languages that have rule tables. A third one is a new set of tables and a new member here. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: string): value is Language {
  return LANGUAGES.some((language) => language === value)
}
