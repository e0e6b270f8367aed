import type { MentionDetail } from '../views'
import { precisionOf } from './precision'

/** A mention as one flat row, for tables and for the properties of a map's points. */
export function mentionRecord({ place, article, passage, day, attribution, ...mention }: MentionDetail) {
  return {
    id: mention.id,
    surface: mention.surface,
    place_id: place?.id ?? null,
    place: place?.name ?? null,
    latitude: place?.lat ?? null,
    longitude: place?.lon ?? null,
    precision: precisionOf(place),
    radius_km: mention.radiusKm,
    feature_code: place?.featureCode ?? null,
    country: place?.countryCode ?? null,
    admin1: place?.admin1Code ?? null,
    sense: mention.sense,
    landmark: mention.landmark,
    confidence: mention.confidence,
    review: mention.review,
    reason: mention.reason ?? null,
    day_from: day?.from ?? null,
    day_to: day?.to ?? null,
    attribution: attribution?.surface ?? null,
    passage: passage.text,
    start: mention.start,
    end: mention.end,
    article: article.id,
    title: article.title,
    source: article.source,
    published: article.published,
    language: article.lang,
  }
}
export type MentionRecord = ReturnType<typeof mentionRecord>
