import type { LandPiece, Path, World } from './base-paths'

export interface Palette {
  readonly land: string
  readonly landIn: string
  readonly border: string
}

/** What is drawn: the world, the countries that stand out, and the lines between their first-level units. */
export interface BaseContent {
  readonly world: World | undefined
  readonly emphasized: ReadonlySet<string>
  readonly unitLines: readonly Path[]
}

/** The part of the Mercator square on the canvas. `left` and `top` are pixels of the whole square; copies of the world lie side by side. */
export interface BaseView {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Width of the whole square, pixels. */
  readonly worldSize: number
}

interface Stroke {
  readonly width: number
  readonly dash: readonly [number, number]
}

const BORDER: Stroke = { width: 0.9, dash: [4, 3] }
const DISPUTED: Stroke = { width: 0.9, dash: [1.5, 3] }
const UNIT: Stroke = { width: 0.6, dash: [2, 3] }
/** Points nearer than this to the last one drawn add nothing, pixels. */
const FINEST = 0.75
/** Lines are drawn this far beyond the edge, so that a cut never shows, pixels. */
const MARGIN = 4
/** Below this size of the square the lines between units would be hatching, pixels. */
const SMALLEST_WITH_UNITS = 256 * 2 ** 3.5

export function paintBase(
  context: CanvasRenderingContext2D,
  view: BaseView,
  content: BaseContent,
  palette: Palette,
): void {
  context.clearRect(0, 0, view.width, view.height)
  const { world, emphasized, unitLines } = content
  const first = Math.floor(view.left / view.worldSize)
  const last = Math.floor((view.left + view.width) / view.worldSize)
  for (let copy = first; copy <= last; copy++) {
    const shifted = { ...view, left: view.left - copy * view.worldSize }
    if (world) {
      const isIn = ({ countryCode = '' }: LandPiece) => emphasized.has(countryCode)
      fillLand(
        context,
        shifted,
        world.land.filter((piece) => !isIn(piece)),
        palette.land,
      )
      fillLand(context, shifted, world.land.filter(isIn), palette.landIn)
    }
    context.strokeStyle = palette.border
    context.lineJoin = 'round'
    if (view.worldSize >= SMALLEST_WITH_UNITS) strokeAll(context, shifted, unitLines, UNIT)
    if (world) strokeAll(context, shifted, world.disputed, DISPUTED)
    if (world) strokeAll(context, shifted, world.borders, BORDER)
  }
}

function fillLand(context: CanvasRenderingContext2D, view: BaseView, land: readonly LandPiece[], color: string): void {
  context.beginPath()
  for (const { rings } of land) {
    const [outer] = rings
    if (!outer || !isSeen(outer, view) || isSpeck(outer, view)) continue
    for (const ring of rings) tracePath(context, view, ring)
  }
  context.fillStyle = color
  // One path for all, so that neighbours meet without a seam.
  context.fill('evenodd')
}

function isSeen({ west, north, east, south }: Path, { left, top, width, height, worldSize }: BaseView): boolean {
  const [x, y] = [left / worldSize, top / worldSize]
  return east >= x && west <= x + width / worldSize && south >= y && north <= y + height / worldSize
}

function isSpeck({ west, north, east, south }: Path, { worldSize }: BaseView): boolean {
  return (east - west) * worldSize < FINEST && (south - north) * worldSize < FINEST
}

function tracePath(context: CanvasRenderingContext2D, { left, top, worldSize }: BaseView, { xy }: Path): void {
  let [lastX, lastY] = [Infinity, Infinity]
  for (let i = 0; i < xy.length; i += 2) {
    const x = (xy[i] ?? 0) * worldSize - left
    const y = (xy[i + 1] ?? 0) * worldSize - top
    if (i === 0) context.moveTo(x, y)
    else if (Math.abs(x - lastX) < FINEST && Math.abs(y - lastY) < FINEST) continue
    else context.lineTo(x, y)
    lastX = x
    lastY = y
  }
  context.closePath()
}

function strokeAll(
  context: CanvasRenderingContext2D,
  view: BaseView,
  paths: readonly Path[],
  { width, dash }: Stroke,
): void {
  context.lineWidth = width
  context.setLineDash([...dash])
  for (const path of paths) if (isSeen(path, view)) strokeVisible(context, view, path)
}

/**
 * Strokes the stretches of a line that are on the canvas. A border can be a thousand screens long and dashing all of it
 * takes longer than everything else, so each stretch starts its dashes where the whole line would have them.
 */
function strokeVisible(context: CanvasRenderingContext2D, view: BaseView, { xy }: Path): void {
  const { left, top, worldSize } = view
  let drawn = 0
  let isOpen = false
  let fromX = (xy[0] ?? 0) * worldSize - left
  let fromY = (xy[1] ?? 0) * worldSize - top
  for (let i = 2; i < xy.length; i += 2) {
    const x = (xy[i] ?? 0) * worldSize - left
    const y = (xy[i + 1] ?? 0) * worldSize - top
    const isLast = i + 2 >= xy.length
    if (!isLast && Math.abs(x - fromX) < FINEST && Math.abs(y - fromY) < FINEST) continue
    const length = Math.hypot(x - fromX, y - fromY)
    const part = clip(fromX, fromY, x, y, view)
    if (part) {
      const [enter, leave] = part
      if (!isOpen) {
        context.beginPath()
        context.lineDashOffset = drawn + length * enter
        context.moveTo(fromX + (x - fromX) * enter, fromY + (y - fromY) * enter)
      }
      context.lineTo(fromX + (x - fromX) * leave, fromY + (y - fromY) * leave)
      isOpen = leave === 1
      if (!isOpen) context.stroke()
    }
    drawn += length
    fromX = x
    fromY = y
  }
  if (isOpen) context.stroke()
}

/** Liang and Barsky: the shares of a segment's length at which it enters and leaves the canvas. */
function clip(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  { width, height }: BaseView,
): [number, number] | undefined {
  let [enter, leave] = [0, 1]
  const sides: readonly [number, number][] = [
    [x0 - x1, x0 + MARGIN],
    [x1 - x0, width + MARGIN - x0],
    [y0 - y1, y0 + MARGIN],
    [y1 - y0, height + MARGIN - y0],
  ]
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return undefined
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter <= leave ? [enter, leave] : undefined
}
