import { nameKeys } from '../../lib/gazetteer/name-keys'
import type { Draft, Drafts } from './draft'
import { kilometres } from './spread'

/** Two entries of one kind and one name nearer than this are one thing. */
const SAME_KM: Readonly<Record<string, number>> = { P: 5, S: 8, L: 8 }

/**
 * A curated place that a source has too (same class, a name in common, close by) gives its names to the source's
 * entry and goes: the source's id is the one that other packs know. Returns a line for each.
 */
export function mergeDuplicates(drafts: Drafts): string[] {
  const byKey = new Map<string, Draft[]>()
  for (const draft of drafts.values()) {
    if (draft.id.startsWith('ld:') || SAME_KM[classOf(draft)] === undefined) continue
    for (const key of keysOf(draft)) {
      const there = byKey.get(key)
      if (there) there.push(draft)
      else byKey.set(key, [draft])
    }
  }
  const lines: string[] = []
  for (const draft of [...drafts.values()].filter(({ id }) => id.startsWith('ld:'))) {
    const twin = [...keysOf(draft)].flatMap((key) => byKey.get(key) ?? []).find((other) => isSame(draft, other))
    if (!twin) continue
    twin.names.push(
      ...draft.names.map((name) => (name.kind === 'main' ? { ...name, kind: 'alternate' as const } : name)),
    )
    twin.demonyms.push(...draft.demonyms)
    Object.assign(twin.labels, draft.labels)
    drafts.delete(draft.id)
    lines.push(`${draft.id} into ${twin.id} (${twin.name})`)
  }
  return lines
}

function isSame(a: Draft, b: Draft): boolean {
  const reach = SAME_KM[classOf(a)]
  if (reach === undefined || classOf(a) !== classOf(b) || a.countryCode !== b.countryCode) return false
  // "Kweires" the village and Kweires the airbase share a name and not a kind; so do a dam and an airfield.
  if (classOf(a) === 'S' && a.featureCode.startsWith('S.AIR') !== b.featureCode.startsWith('S.AIR')) return false
  return kilometres(a.lng, a.lat, b.lng, b.lat) <= reach
}

function classOf({ featureCode }: Draft): string {
  return featureCode.charAt(0)
}

function keysOf(draft: Draft): Set<string> {
  return new Set(draft.names.flatMap(({ name }) => nameKeys(name)))
}
