'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect } from 'react'
import { SWRConfig } from 'swr'
import type { ArticleDetail } from '../../lib/api/views'
import type { Span } from '../../lib/text/span'
import { useEscape } from '../_frame/use-escape'
import type { Tiles } from '../_map/place-map'
import { articleLink } from '../_words/article-link'
import { spokenName, useWords } from '../_words/use-words'
import { ArticleFacts } from './article-facts'
import { mentionLook } from './article-spans'
import { ArticleText } from './article-text'
import { PartLinks } from './part-links'
import { partAt } from './parts'
import styles from './reader.module.css'
import { ReaderPlaces } from './reader-places'
import { useHashMention } from './use-hash-mention'

export interface ReaderProps {
  /** Its `text` is the part shown; offsets are into the whole. */
  readonly detail: ArticleDetail
  readonly parts: readonly Span[]
  readonly part: number
  readonly tiles?: Tiles | undefined
}

export function Reader({ detail, parts, part, tiles }: ReaderProps) {
  const t = useTranslations('reader')
  const words = useWords()
  const router = useRouter()
  const [selectedId, select] = useHashMention()
  const selected = detail.mentions.find(({ id }) => id === selectedId)
  const from = parts[part]?.start ?? 0

  useEffect(
    function turnToPart() {
      const start = Number(selectedId?.split('-')[0])
      const wanted = partAt(parts, start)
      if (selectedId !== undefined && wanted !== part && parts.length > 1) {
        router.replace(`${articleLink(detail.article.id)}?part=${wanted + 1}#m-${selectedId}`)
      }
    },
    [selectedId, parts, part, router, detail.article.id],
  )
  useEffect(function showNamedMention() {
    if (window.location.hash.startsWith('#m-')) scrollToMention(window.location.hash.slice(3))
  }, [])

  const describe = useCallback(
    (mention: ArticleDetail['mentions'][number]) => {
      const place = detail.places.find(({ id }) => id === mention.place?.id)
      const look = mentionLook(mention)
      return spokenName([
        mention.surface,
        place && words.title(place.properties) !== mention.surface ? words.title(place.properties) : undefined,
        look === 'associative' ? t('actor') : look === 'unresolved' ? t('unresolved') : undefined,
      ])
    },
    [detail.places, words, t],
  )
  const choose = useCallback(
    (mentionId: string, scroll = false) => {
      select(mentionId)
      if (scroll) scrollToMention(mentionId)
    },
    [select],
  )

  const clear = useCallback(() => {
    select(undefined)
    document.getElementById(`m-${selectedId}`)?.focus()
  }, [select, selectedId])
  useEscape(selected && clear)

  return (
    <SWRConfig value={{ revalidateOnFocus: false }}>
      <div className={styles.reader} data-open={selected !== undefined}>
        <main className={styles.article} id="text">
          <ArticleFacts article={detail.article} />
          <PartLinks id={detail.article.id} part={part} parts={parts.length} />
          <ArticleText detail={detail} from={from} selectedId={selectedId} describe={describe} onSelect={choose} />
          <PartLinks id={detail.article.id} part={part} parts={parts.length} />
        </main>
        <ReaderPlaces tiles={tiles} detail={detail} selected={selected} onSelect={choose} onClear={clear} />
      </div>
    </SWRConfig>
  )
}

function scrollToMention(mentionId: string): void {
  document.getElementById(`m-${mentionId}`)?.scrollIntoView({ block: 'center' })
}
