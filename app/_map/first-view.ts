import type { LngLat } from '../../lib/geo/lng-lat'

/** A position and how many mentions it stands for. */
export interface Weighted {
  readonly position: LngLat
  readonly count: number
}

/** What lies nearest to the middle of all mentions and holds this share of them is the heart of the matter. */
const HEART = 0.9
/** The rest is left out of the first view only where that brings it this much closer. */
const CLOSER = 1 / 3

/**
 * The positions that the first view should hold: all of them, but for a few far mentions ("Washington" in reports
 * from one province) that would shrink everything else to a dot. They are one press of the fit button away.
 */
export function firstView<Mark extends Weighted>(marks: readonly Mark[]): readonly Mark[] {
  const middle = [0, 1].map((axis) => weightedMedian(marks, axis))
  const [lng = 0, lat = 0] = middle
  const distance = ({ position }: Mark) => Math.hypot(position[0] - lng, position[1] - lat)
  const nearestFirst = [...marks].sort((a, b) => distance(a) - distance(b))
  const enough = HEART * totalOf(marks)
  let held = 0
  const heart = nearestFirst.filter(({ count }) => {
    const wanted = held < enough
    held += count
    return wanted
  })
  return heart.length > 1 && spanOf(heart) < CLOSER * spanOf(marks) ? heart : marks
}

function weightedMedian(marks: readonly Weighted[], axis: number): number {
  const sorted = [...marks].sort((a, b) => (a.position[axis] ?? 0) - (b.position[axis] ?? 0))
  const half = totalOf(marks) / 2
  let passed = 0
  const median = sorted.find(({ count }) => {
    passed += count
    return passed >= half
  })
  return median?.position[axis] ?? 0
}

function totalOf(marks: readonly Weighted[]): number {
  return marks.reduce((sum, { count }) => sum + count, 0)
}

/** The longer side of the box around all, degrees. */
function spanOf(marks: readonly Weighted[]): number {
  const sides = [0, 1].map((axis) => {
    const along = marks.map(({ position }) => position[axis] ?? 0)
    return Math.max(...along) - Math.min(...along)
  })
  return Math.max(...sides)
}
