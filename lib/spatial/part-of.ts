import type { ExpressionWording } from './expression'
import { endOf, type Found } from './found'
import { readLandmarks } from './read-landmark'
import type { SideReading } from './read-side'
import { skipOf } from './rule-offset'
import { isCueWord, type Landmark, type Scene } from './scene'

export const EDGE: readonly ExpressionWording[] = ['edge']

/** What a phrase says of the part before its name comes: the side, if any, and the word that follows. */
export type PartReading = Partial<SideReading> & Pick<SideReading, 'next'>

/** "… de X", "… of the city of X" after the words of the part; English may put the noun after its side. */
export function partOfWhole(
  scene: Scene,
  from: number,
  side: PartReading,
  wording: readonly ExpressionWording[] = [],
): Found | undefined {
  // "in the eastern part of X", "in the eastern outskirts of X".
  const isEdge = scene.cues.language === 'en' && isCueWord(scene, 'partNouns', side.next)
  const isNoun = isEdge || (scene.cues.language === 'en' && isCueWord(scene, 'sectorNouns', side.next))
  const governed = skipOf(scene, isNoun ? side.next + 1 : side.next)
  const anchors = governed === undefined ? [] : readLandmarks(scene, governed)
  return anchors.length === 0 ? undefined : part(from, anchors, side, isEdge ? EDGE : wording)
}

export function part(
  from: number,
  anchors: readonly Landmark[],
  { bearing, isWide }: Partial<SideReading> = {},
  wording: readonly ExpressionWording[] = [],
): Found {
  const all: readonly ExpressionWording[] = isWide ? [...wording, 'wide'] : wording
  return {
    kind: 'part',
    from,
    to: endOf(anchors),
    anchors,
    ...(bearing === undefined ? {} : { bearing }),
    ...(all.length === 0 ? {} : { wording: all }),
  }
}
