/** A mark that wants a label: its middle and radius in pixels, its words' width. Earlier ones choose first. */
export interface Labelled {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly width: number
  /** Where its label would rather stand; to the right unless said. */
  readonly prefers?: LabelSide | undefined
}
export type LabelSide = 'right' | 'left' | 'above' | 'below'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const HEIGHT = 17
const GAP = 4
const SIDES: readonly LabelSide[] = ['right', 'left', 'below', 'above']

/**
 * The side of its mark on which each label stands without covering another label or any mark; labels with no room are
 * left out. Greedy in the order given, as a cartographer places the large towns first.
 */
export function placeLabels(marks: readonly Labelled[]): Map<string, LabelSide> {
  const taken: Box[] = marks.map(({ x, y, radius }) => around(x, y, radius, radius))
  const sides = new Map<string, LabelSide>()
  marks.forEach((mark, own) => {
    const wished = mark.prefers === undefined ? SIDES : [mark.prefers, ...SIDES]
    const free = wished.find((side) => {
      const box = labelBox(mark, side)
      return taken.every((other, index) => index === own || !overlap(box, other))
    })
    if (free === undefined) return
    sides.set(mark.key, free)
    taken.push(labelBox(mark, free))
  })
  return sides
}

/**
 * Keys of the marks whose middle is under an earlier, more important one: they are drawn small, so that neither
 * hides the other.
 */
export function coveredMarks(marks: readonly Labelled[]): Set<string> {
  const covered = new Set<string>()
  const open: Labelled[] = []
  for (const mark of marks) {
    const under = open.some(({ x, y, radius }) => Math.hypot(x - mark.x, y - mark.y) < radius + mark.radius * 0.6)
    if (under) covered.add(mark.key)
    else open.push(mark)
  }
  return covered
}

function labelBox({ x, y, radius, width }: Labelled, side: LabelSide): Box {
  const aside = radius + GAP + width / 2
  const upright = radius + GAP / 2 + HEIGHT / 2
  if (side === 'right') return around(x + aside, y, width / 2, HEIGHT / 2)
  if (side === 'left') return around(x - aside, y, width / 2, HEIGHT / 2)
  return around(x, side === 'above' ? y - upright : y + upright, width / 2, HEIGHT / 2)
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
