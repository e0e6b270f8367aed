import { type Env, tileOrigin } from '../env'

/**
 * The content security policy of one page. Scripts need the nonce, which Next reads from this very header on the request;
 * style attributes alone may be inline, for Leaflet and for measured layout.
 */
export function contentSecurityPolicy(nonce: string, { TILE_URL }: Pick<Env, 'TILE_URL'>): string {
  const tiles = TILE_URL === undefined ? [] : [tileSource(TILE_URL)]
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`],
    'style-src': ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', ...tiles],
    'connect-src': ["'self'", ...tiles],
    'font-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

function tileSource(template: string): string {
  const origin = tileOrigin(template)
  if (origin === undefined) return ''
  return template.includes('{s}') ? origin.origin.replace('//a', '//*') : origin.origin
}
