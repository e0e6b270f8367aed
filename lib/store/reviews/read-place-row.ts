import { select } from '../rows'
import type { Sql } from '../sql'
import { placeRowSchema, type ReviewedPlace } from './review-log'

/** A place that some article mentions, as its row. */
export async function readPlaceRow(sql: Sql, id: string): Promise<ReviewedPlace | undefined> {
  const [place] = await select(sql, placeRowSchema, 'select * from places where id = $1', [id])
  return place
}
