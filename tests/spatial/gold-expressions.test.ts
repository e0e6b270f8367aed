import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readExpressions } from '../../lib/spatial/read-expressions'
import { readText } from '../../lib/text/reading'

const GOLD = new URL('../../../shared/gold/reports-fr.jsonl', import.meta.url)

const article = z.object({
  id: z.string(),
  text: z.string(),
  toponyms: z.array(z.object({ start: z.number(), end: z.number() })),
  spatial: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      surface: z.string(),
      kind: z.string(),
      anchors: z.array(z.number()),
      bearing: z.number().optional(),
      distance_km: z.number().optional(),
    }),
  ),
})

describe.skipIf(!existsSync(GOLD))('expressions of the annotated reports', () => {
  const articles = existsSync(GOLD)
    ? readFileSync(GOLD, 'utf8')
        .trim()
        .split('\n')
        .map((line) => article.parse(JSON.parse(line)))
    : []

  it('finds nearly all of them with kind, span, anchors, distance and bearing, and little else', () => {
    const gold: string[] = []
    const read: string[] = []
    for (const { id, text, toponyms, spatial } of articles) {
      const mentions = [...toponyms].sort((a, b) => a.start - b.start)
      for (const e of spatial) gold.push(describeOne(id, text, e, e.distance_km))
      for (const e of readExpressions(readText(text, 'fr'), mentions)) read.push(describeOne(id, text, e, e.distanceKm))
    }
    const missed = gold.filter((line) => !read.includes(line))
    const spurious = read.filter((line) => !gold.includes(line))
    expect(missed.length, `missed ${missed.join('\n')}\nspurious ${spurious.join('\n')}`).toBeLessThanOrEqual(1)
    expect(spurious.length, spurious.join('\n')).toBeLessThanOrEqual(2)
  })
})

function describeOne(
  id: string,
  text: string,
  e: { start: number; end: number; kind: string; anchors: readonly number[]; bearing?: number | undefined },
  km: number | undefined,
): string {
  return `${id} ${e.kind} [${text.slice(e.start, e.end)}] at ${e.start} on ${e.anchors.join(',')} ${km ?? ''} ${e.bearing ?? ''}`
}
