/** Back to where the selection was made; after a shared link, to the selection's own row. */
export function returnFocus(origin: Element | null, key: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`)
    const target = origin?.isConnected && origin !== document.body ? origin : row
    if (target instanceof HTMLElement) target.focus()
  })
}
