import type { MentionDetail } from '../views'
import { mentionRecord } from './mention-record'

/** Mentions as GeoJSON (RFC 7946): a point each, none for a mention without a place. */
export async function* toGeoJson(mentions: AsyncIterable<MentionDetail>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  for await (const mention of mentions) {
    const { id, latitude, longitude, ...properties } = mentionRecord(mention)
    const geometry =
      latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
    yield separator + JSON.stringify({ type: 'Feature', id, geometry, properties })
    separator = ',\n'
  }
  yield '\n]}\n'
}
