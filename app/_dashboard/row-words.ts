import type { useTranslations } from 'next-intl'
import { placeLine, spokenName, type Words } from '../_words/use-words'
import type { Row } from './rows'

type Translate = ReturnType<typeof useTranslations<never>>

export interface RowWords {
  readonly title: string
  readonly line: string
  /** "Alep, ville, Syrie, 24 mentions, 5 articles". */
  readonly spoken: string
}

/** What a row says; the mark on the map says the same. */
export function rowWords(row: Row, words: Words, t: Translate): RowWords {
  const { title, details } = naming(row, words, t)
  const mentions = t('counts.mentions', { count: row.count })
  const role =
    row.style === 'associative' ? t('reader.actor') : row.style === 'landmark' ? t('reader.landmark') : undefined
  const line = role === undefined ? details : [role, details.split(' · ').at(-1)].join(' · ')
  const articles = t('counts.articles', { count: row.articles })
  return { title, line, spoken: spokenName([title, ...line.split(' · '), mentions, articles]) }
}

function naming({ subject }: Row, words: Words, t: Translate) {
  if (subject.type === 'place') {
    return { title: words.title(subject.place.properties), details: placeLine(subject.place.properties, words) }
  }
  if (subject.type === 'expression') {
    const { properties } = subject.expression
    return { title: words.expression(properties), details: words.expressionKind(properties) }
  }
  return { title: subject.name.surface, details: t('unplaced') }
}
