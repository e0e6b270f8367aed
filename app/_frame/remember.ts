/** Keeps a preference for a year. It holds no secret, so a plain cookie that the page itself may write will do. */
export function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent outside secure contexts, such as a plain local network
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`
}
