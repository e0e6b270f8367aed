import { z } from 'zod'

/** GeoJSON that our own pipeline or gazetteer wrote; loose inside, as the contract has it. */
export const geometrySchema = z.looseObject({ type: z.string() })
