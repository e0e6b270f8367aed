import { useCallback, useEffect, useState } from 'react'

const HASH = /^#m-(\d+-\d+)$/

/** The mention that the address names (`#m-12-16`), and a way to name another; back and forward follow. */
export function useHashMention(): readonly [string | undefined, (mentionId: string | undefined) => void] {
  const [selectedId, setSelectedId] = useState<string>()
  useEffect(function followAddress() {
    const read = () => setSelectedId(HASH.exec(window.location.hash)?.[1])
    read()
    window.addEventListener('hashchange', read)
    window.addEventListener('popstate', read)
    return () => {
      window.removeEventListener('hashchange', read)
      window.removeEventListener('popstate', read)
    }
  }, [])
  const select = useCallback((mentionId: string | undefined) => {
    setSelectedId(mentionId)
    const { pathname, search } = window.location
    window.history.pushState(null, '', mentionId === undefined ? pathname + search : `#m-${mentionId}`)
  }, [])
  return [selectedId, select]
}
