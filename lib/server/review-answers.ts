import { createHash } from 'node:crypto'
import { nextLink } from '../api/endpoint-url'
import * as endpoints from '../api/endpoints'
import type { Asked } from '../api/handle'
import { AppError } from '../errors'
import type { Place } from '../gazetteer/place'
import type { Shapes } from '../gazetteer/shapes'
import { lngLat } from '../geo/lng-lat'
import { readMentionId } from '../store/mention-id'
import { readPlaceRow } from '../store/reviews/read-place-row'
import { getReview, listReviews } from '../store/reviews/read-reviews'
import type { ReviewedPlace } from '../store/reviews/review-log'
import { addMention, reviewMention, undoReview } from '../store/reviews/write-review'
import type { Sql } from '../store/sql'
import type { Answers } from './answers'
import { describePlace } from './known-places'
import type { Librarian } from './librarian'

export interface ReviewSources {
  readonly sql: Sql
  readonly librarian: Pick<Librarian, 'place'>
  readonly shapes: Pick<Shapes, 'locate'>
}

type ReviewAnswers = Pick<Answers, 'getReview' | 'putReview' | 'undoReview' | 'addMention' | 'listReviews'>

export function reviewAnswers({ sql, librarian, shapes }: ReviewSources): ReviewAnswers {
  const placed = ({ place, point }: Placed) => findPlace({ sql, librarian, shapes }, { place, point })
  return {
    getReview: ({ id }) => getReview(sql, id),
    putReview: async ({ id, decision, scope, reviewer, note, ...where }, { seen }: Asked = {}) => {
      const made = decision === 'place' ? { decision, place: await placed(where) } : { decision }
      const request = { decision: made, scope, reviewer, note, seen }
      const outcome = await reviewMention(sql, readMentionId(id), request)
      return { ...(await getReview(sql, id)), ...outcome }
    },
    undoReview: async ({ id, reviewer, note }, { seen }: Asked = {}) => {
      const outcome = await undoReview(sql, readMentionId(id), { reviewer, note, seen })
      return { ...(await getReview(sql, id)), ...outcome }
    },
    addMention: async ({ id, start, end, reviewer, note, ...where }) => {
      await addMention(sql, id, { start, end }, await placed(where), { reviewer, note })
      return { ...(await getReview(sql, `${start}-${end}@${id}`)), mentions: 1, articles: 1 }
    },
    listReviews: ({ limit, after, ...filters }) => {
      const link = nextLink(endpoints.listReviews, { ...filters, limit })
      return listReviews(sql, filters, { limit, after, link })
    },
  }
}

interface Placed {
  readonly place?: string | undefined
  readonly point?:
    | { readonly lat: number; readonly lon: number; readonly name: string; readonly radiusKm: number }
    | undefined
}

/** The place as a row of the store: from the packs, from another review, or made of a point. Throws `not_found`. */
async function findPlace({ sql, librarian, shapes }: ReviewSources, { place, point }: Placed): Promise<ReviewedPlace> {
  if (point !== undefined) return pointPlace(shapes, point)
  const id = place ?? ''
  const inPack = await librarian.place(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  })
  const known = inPack === undefined ? await readPlaceRow(sql, id) : placeRow(inPack.place.place)
  if (known === undefined) throw new AppError('not_found', `place: no pack has one with the id ${id}.`)
  return known
}

function placeRow(place: Place): ReviewedPlace {
  const { id, name, labels, kind, lat, lon, radiusKm, population, ...codes } = describePlace(place)
  return {
    ...{ id, name, kind, lat, population, label_fr: labels.fr ?? null, label_en: labels.en ?? null, lng: lon },
    feature_code: codes.featureCode,
    country_code: codes.countryCode,
    admin1_code: codes.admin1Code ?? null,
    admin2_code: codes.admin2Code ?? null,
    radius_km: radiusKm,
  }
}

/** The same point with the same name is the same place. */
function pointPlace(
  shapes: Pick<Shapes, 'locate'>,
  { lat, lon, name, radiusKm }: NonNullable<Placed['point']>,
): ReviewedPlace {
  const unit = shapes.locate(lngLat(lon, lat))
  const key = createHash('sha256')
    .update(JSON.stringify([name, radiusKm]))
    .digest('hex')
    .slice(0, 8)
  return {
    ...{ id: `pt:${lat.toFixed(5)},${lon.toFixed(5)}~${key}`, name, kind: 'point', lat, lng: lon, population: 0 },
    ...{ label_fr: null, label_en: null, feature_code: 'L.LCTY', radius_km: radiusKm, admin2_code: null },
    country_code: unit.countryCode ?? null,
    admin1_code: unit.admin1Code ?? null,
  }
}
