/** The reader's page of an article, at one mention where one is given. Ids may hold slashes: they travel as one segment. */
export function articleLink(id: string, mentionId?: string): string {
  const path = `/articles/${encodeURIComponent(id)}`
  return mentionId === undefined ? path : `${path}#m-${mentionId}`
}
