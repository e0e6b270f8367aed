/** polylabel 2.1 has no types of its own. */
declare module 'polylabel' {
  /** The pole of inaccessibility of a polygon (outer ring, then holes), as `[x, y]` with its distance to the edge. */
  // biome-ignore lint/style/noDefaultExport: this is how the package exports it.
  export default function polylabel(
    polygon: readonly (readonly [number, number][])[],
    precision?: number,
  ): [number, number] & { distance: number }
}
