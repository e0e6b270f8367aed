import { useEffect } from 'react'

/** Escape does what the close button does, wherever the focus is; `undefined` while there is nothing to close. */
export function useEscape(close: (() => void) | undefined): void {
  useEffect(
    function listenForEscape() {
      if (close === undefined) return
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }
      document.addEventListener('keydown', onKeyDown)
      return () => document.removeEventListener('keydown', onKeyDown)
    },
    [close],
  )
}
