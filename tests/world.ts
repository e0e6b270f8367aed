import { loadWorldPack } from '../lib/gazetteer/load-gazetteer'
import { geoparse } from '../lib/geoparse/geoparse'
import type { GeoparseResult } from '../lib/geoparse/result'
import type { Language } from '../lib/text/language'
import type { Span } from '../lib/text/span'

/** The bundled pack, opened once for all the tests of a file. */
export const world = loadWorldPack(`${import.meta.dirname}/..`)

export function geoparseHere(text: string, lang: Language, spans?: readonly Span[]): GeoparseResult {
  return geoparse({ id: 'case', text, lang, spans }, world)
}
