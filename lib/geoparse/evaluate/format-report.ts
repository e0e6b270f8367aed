import type { Interval } from './bootstrap'
import type { Coverage } from './coverage'
import type { Evaluation } from './evaluate'
import { worstMistakes } from './mistake'

const IN_KILOMETERS = new Set(['median error km', 'mean error km'])

/** What was measured, for people: counts, then one figure a line with its 95 % interval. */
export function formatEvaluation(title: string, { articles, counts, figures, intervals }: Evaluation): string {
  const lines = [
    title,
    `  ${articles} articles, ${counts.goldNames} names in gold, ${counts.predictedNames} read, ${counts.judged} judged by place, ` +
      `${counts.unplaced} of those unplaced`,
  ]
  if (counts.mistakenOthers > 0) {
    lines.push(`  ${counts.mistakenOthers} people, organisations… of gold were read as places`)
  }
  for (const [name, value] of figures) {
    const interval = intervals.get(name)
    lines.push(`  ${name.padEnd(24)}${formatFigure(name, value).padStart(9)}${formatInterval(name, interval)}`)
  }
  return `${lines.join('\n')}\n`
}

function formatInterval(name: string, interval: Interval | undefined): string {
  return interval === undefined ? '' : `   [${formatFigure(name, interval.low)}, ${formatFigure(name, interval.high)}]`
}

function formatFigure(name: string, value: number): string {
  return value.toFixed(IN_KILOMETERS.has(name) ? 1 : 3)
}

/** The worst mistakes of each kind, in their context. */
export function formatWorst({ mistakes }: Evaluation, perKind: number): string {
  const lines: string[] = []
  let kind = ''
  for (const mistake of worstMistakes(mistakes, perKind)) {
    if (mistake.kind !== kind) {
      kind = mistake.kind
      lines.push(`  ${kind} (${mistakes.filter((each) => each.kind === kind).length})`)
    }
    lines.push(`    ${mistake.context}`, `      ${mistake.detail}   (${mistake.article})`)
  }
  return lines.length === 0 ? '  no mistakes\n' : `${lines.join('\n')}\n`
}

/** Names that no pack has, most frequent first, and the ceiling that the packs set. */
export function formatCoverage({ names, known, judged, reachable, gaps }: Coverage): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
  const lines = [
    `  known names       ${share(known, names)}   (${known} of ${names})`,
    `  oracle ceiling    ${share(reachable, judged)}   (${reachable} of ${judged} have a candidate in the right place)`,
    ...gaps.map(({ surface, count, why }) => `  ${String(count).padStart(6)}  ${why.padEnd(9)}  ${surface}`),
  ]
  return `${lines.join('\n')}\n`
}
