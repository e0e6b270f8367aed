import type { Ablation } from '../geoparse/fit/ablate'
import { formatTable } from './format-table'

const HEADER = ['without this evidence', 'of decisions', 'more errors', 'more bits']

/** One evidence a line, the most valuable first. */
export function formatAblation(ablations: readonly Ablation[]): string {
  return formatTable(
    HEADER,
    ablations.map(({ name, decisions, errors, bits }) => [name, String(decisions), String(errors), bits.toFixed(1)]),
  )
}
