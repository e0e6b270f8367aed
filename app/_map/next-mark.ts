/** A mark's middle on the screen, in pixels. */
export interface ScreenMark {
  readonly key: string
  readonly x: number
  readonly y: number
}
export type Arrow = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown'

const TOWARDS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export function isArrow(key: string): key is Arrow {
  return Object.hasOwn(TOWARDS, key)
}

/** The mark that an arrow key leads to: the nearest within 45° of the arrow, what lies aside counting double. */
export function nextMark(marks: readonly ScreenMark[], from: ScreenMark, arrow: Arrow): ScreenMark | undefined {
  const [towardsX, towardsY] = TOWARDS[arrow]
  let best: { readonly mark: ScreenMark; readonly cost: number } | undefined
  for (const mark of marks) {
    const dx = mark.x - from.x
    const dy = mark.y - from.y
    const ahead = dx * towardsX + dy * towardsY
    const aside = Math.abs(dx * towardsY) + Math.abs(dy * towardsX)
    if (mark.key === from.key || ahead <= 0 || aside > ahead) continue
    const cost = ahead + 2 * aside
    if (best === undefined || cost < best.cost) best = { mark, cost }
  }
  return best?.mark
}
