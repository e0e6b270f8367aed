import { AppError } from '../errors'

export interface MentionKey {
  readonly articleId: string
  readonly starts: number
  readonly ends: number
}

/** `25-29@syrie/alep.md`: a mention's span, then its article. */
export function mentionId({ articleId, starts, ends }: MentionKey): string {
  return `${starts}-${ends}@${articleId}`
}

/** Throws `not_found` for what is no such id. */
export function readMentionId(id: string): MentionKey {
  const [, starts, ends, articleId] = /^(\d{1,9})-(\d{1,9})@(.+)$/s.exec(id) ?? []
  if (articleId === undefined) throw new AppError('not_found', `There is no mention with the id ${id}.`)
  return { articleId, starts: Number(starts), ends: Number(ends) }
}
