import { isLanguage, LANGUAGES, type Language } from '../../lib/text/language'

/** The name of the cookie that remembers the reader's own choice. */
export const LANGUAGE_COOKIE = 'lieudit-language'

/** The interface's language: the reader's own choice, else the first that the browser asks for, else French. */
export function chooseLanguage(cookie: string | undefined, acceptLanguage: string | null): Language {
  if (cookie !== undefined && isLanguage(cookie)) return cookie
  return rankedLanguages(acceptLanguage ?? '').find(isLanguage) ?? LANGUAGES[0]
}

/** Primary subtags of an `Accept-Language` header, best first (RFC 9110, 12.5.4). */
function rankedLanguages(header: string): string[] {
  return header
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}
