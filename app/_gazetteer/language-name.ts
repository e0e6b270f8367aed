import type { Language } from '../../lib/text/language'

/** "arabe", "Arabic"; the code itself where it names no language. */
export function languageName(code: string, language: Language): string {
  return nameOf(code, 'language', language)
}

/** "arabe", "Arabic", of the script `Arab`. */
export function scriptName(code: string, language: Language): string {
  return nameOf(code, 'script', language)
}

const SCRIPTS = { Arab: /\p{Script=Arabic}/u, Cyrl: /\p{Script=Cyrillic}/u, Latn: /\p{Script=Latin}/u }

/** The code of the script that a name is written in; `Zyyy` where it is none of those that names here have. */
export function scriptOf(name: string): string {
  return Object.entries(SCRIPTS).find(([, letters]) => letters.test(name))?.[0] ?? 'Zyyy'
}

function nameOf(code: string, type: 'language' | 'script', language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type, fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}
