import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import type { ArticleDetail } from '../../../lib/api/views'
import { AppError } from '../../../lib/errors'
import { answers } from '../../../lib/server/answers'
import { settings } from '../../../lib/server/settings'
import { SiteHeader } from '../../_frame/site-header'
import { SkipLinks } from '../../_frame/skip-links'
import { Unavailable } from '../../_frame/unavailable'
import { partsOf } from '../../_reader/parts'
import { Reader } from '../../_reader/reader'

interface ArticlePageProps {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<{ readonly part?: string | string[] }>
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const detail = await readArticle((await params).id)
  return typeof detail === 'object' ? { title: detail.article.title } : {}
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const t = await getTranslations('site')
  const detail = await readArticle((await params).id)
  if (detail === 'not_found') notFound()
  const { part } = await searchParams
  return (
    <>
      <SkipLinks links={[{ href: '#text', words: t('skipToText') }]} />
      <SiteHeader />
      {detail === 'unavailable' ? (
        <Unavailable />
      ) : (
        <Reader {...partOf(detail, Number(part ?? 1) - 1)} tiles={settings().tiles} />
      )}
    </>
  )
}

/** The page and its title ask for the same article once. */
const readArticle = cache(async (segment: string): Promise<ArticleDetail | 'not_found' | 'unavailable'> => {
  try {
    return await answers().getArticle({ id: decodeURIComponent(segment) })
  } catch (error) {
    if (error instanceof URIError) return 'not_found'
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'unavailable')) return error.code
    throw error
  }
})

/** What the browser needs of one part of a text; a short text is one part. */
function partOf(detail: ArticleDetail, wanted: number) {
  const parts = partsOf(detail.text)
  const part = Number.isInteger(wanted) && wanted >= 0 && wanted < parts.length ? wanted : 0
  const { start, end } = parts[part] ?? { start: 0, end: detail.text.length }
  const within = <S extends { readonly start: number; readonly end: number }>(spans: readonly S[]) =>
    spans.filter((span) => span.start < end && span.end > start)
  const shown = {
    ...detail,
    text: detail.text.slice(start, end),
    sentences: within(detail.sentences),
    mentions: within(detail.mentions),
    expressions: within(detail.expressions),
    times: within(detail.times),
    demonyms: [],
  }
  return { detail: shown, parts, part }
}
