/** Aligns rows under a header, two spaces between columns; full-width scripts count as one column each. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** What a reader counts as letters: combining marks stand on the letter before. */
function lengthOf(cell: string): number {
  return [...new Intl.Segmenter().segment(cell)].length
}
