import { isSamePlace, reachKm } from '../../lib/gazetteer/import/same-place'
import { nameKeys } from '../../lib/gazetteer/name-keys'
import { lngLat } from '../../lib/geo/lng-lat'
import type { Draft, Drafts } from './draft'

/**
 * A curated place that a source has too (same class, a name in common, close by) gives its names to the source's
 * entry and goes: the source's id is the one that other packs know. Returns a line for each.
 */
export function mergeDuplicates(drafts: Drafts): string[] {
  const byKey = new Map<string, Draft[]>()
  for (const draft of drafts.values()) {
    if (draft.id.startsWith('ld:') || reachKm(draft.featureCode) === undefined) continue
    for (const key of keysOf(draft)) {
      const there = byKey.get(key)
      if (there) there.push(draft)
      else byKey.set(key, [draft])
    }
  }
  const lines: string[] = []
  for (const draft of [...drafts.values()].filter(({ id }) => id.startsWith('ld:'))) {
    const twin = [...keysOf(draft)]
      .flatMap((key) => byKey.get(key) ?? [])
      .find((other) => isSamePlace(thingOf(draft), thingOf(other)))
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

function thingOf({ featureCode, countryCode, lng, lat }: Draft) {
  return { featureCode, countryCode, point: lngLat(lng, lat) }
}

function keysOf(draft: Draft): Set<string> {
  return new Set(draft.names.flatMap(({ name }) => nameKeys(name)))
}
