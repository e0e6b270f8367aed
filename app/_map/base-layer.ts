import { DomUtil, Layer, type LeafletEventHandlerFnMap, type Map as LeafletMap, type Point } from 'leaflet'
import { type BaseContent, type Palette, paintBase } from './base-paint'

/** Share of the view that is drawn beyond each edge, so that a drag shows land at once. */
const PADDING = 0.35

/** Land and borders on one canvas under everything else, drawn anew when the map comes to rest or the theme changes. */
export class BaseLayer extends Layer {
  private readonly canvas = DomUtil.create('canvas', 'leaflet-zoom-animated')
  private content: BaseContent = { world: undefined, emphasized: new Set(), unitLines: [] }
  private drawnZoom = 0
  private drawnTopLeft: Point | undefined
  private stopWatching = () => {}
  private readonly handlers: LeafletEventHandlerFnMap = {
    moveend: () => this.draw(),
    viewreset: () => this.draw(),
    resize: () => this.draw(),
    move: () => this.followFarDrag(),
    zoom: () => this.stretch(this._map.project(this._map.getCenter()), this._map.getZoom()),
    zoomanim: ({ center, zoom }) => this.stretch(this._map.project(center, zoom), zoom),
  }

  show(content: BaseContent): void {
    this.content = content
    this.draw()
  }

  override onAdd(map: LeafletMap): this {
    this.canvas.setAttribute('aria-hidden', 'true')
    map.getPane('tilePane')?.append(this.canvas)
    map.on(this.handlers)
    this.stopWatching = onThemeChange(() => this.draw())
    this.draw()
    return this
  }

  override onRemove(map: LeafletMap): this {
    map.off(this.handlers)
    this.stopWatching()
    this.canvas.remove()
    return this
  }

  private draw(): void {
    const map: LeafletMap | undefined = this._map
    if (!map?.getContainer().isConnected) return
    const size = map.getSize()
    const pad = size.multiplyBy(PADDING).round()
    const [width, height] = [size.x + 2 * pad.x, size.y + 2 * pad.y]
    const corner = map.containerPointToLayerPoint(pad.multiplyBy(-1)).round()
    const topLeft = map.getPixelOrigin().add(corner)
    const sharpness = window.devicePixelRatio || 1
    this.canvas.width = Math.round(width * sharpness)
    this.canvas.height = Math.round(height * sharpness)
    this.canvas.style.width = `${width}px`
    this.canvas.style.height = `${height}px`
    DomUtil.setTransform(this.canvas, corner, 1)
    this.drawnZoom = map.getZoom()
    this.drawnTopLeft = topLeft
    const context = this.canvas.getContext('2d')
    if (!context) return
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0)
    const worldSize = 256 * 2 ** this.drawnZoom
    paintBase(
      context,
      { left: topLeft.x, top: topLeft.y, width, height, worldSize },
      this.content,
      readPalette(this.canvas),
    )
  }

  /** A drag longer than the padding is drawn on the way: waiting for its end would show bare water. */
  private followFarDrag(): void {
    if (!this.drawnTopLeft || this._map.getZoom() !== this.drawnZoom) return
    const size = this._map.getSize()
    const moved = this._map.getPixelBounds().getTopLeft().subtract(this.drawnTopLeft)
    const [spareX, spareY] = [2 * PADDING * size.x, 2 * PADDING * size.y]
    if (moved.x < 0 || moved.y < 0 || moved.x > spareX || moved.y > spareY) this.draw()
  }

  /** Scales the drawing to a zoom that is being animated to. */
  private stretch(center: Point, zoom: number): void {
    if (!this.drawnTopLeft) return
    const scale = this._map.getZoomScale(zoom, this.drawnZoom)
    const pane = this._map.getPane('mapPane')
    const paneOffset = pane ? DomUtil.getPosition(pane) : center.subtract(center)
    const origin = center.subtract(this._map.getSize().divideBy(2)).add(paneOffset).round()
    DomUtil.setTransform(this.canvas, this.drawnTopLeft.multiplyBy(scale).subtract(origin), scale)
  }
}

/** The style sheet's colours, with `light-dark()` resolved: only a property that holds a colour gives one. */
function readPalette(canvas: HTMLCanvasElement): Palette {
  const read = (name: string) => {
    canvas.style.color = `var(${name})`
    return getComputedStyle(canvas).color
  }
  return { land: read('--land'), landIn: read('--land-in'), border: read('--border') }
}

/** Calls back when the page's theme or the system's changes. Returns how to stop. */
function onThemeChange(changed: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const page = new MutationObserver(changed)
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] })
  system.addEventListener('change', changed)
  return () => {
    page.disconnect()
    system.removeEventListener('change', changed)
  }
}
