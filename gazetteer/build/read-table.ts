/** One row of a curated table. Cells are trimmed; a missing one is empty. */
export interface TableRow {
  /** `file:line`, for messages. */
  readonly where: string
  cell(column: string): string
  /** The values of a cell, which `|` separates. */
  list(column: string): string[]
  /** A number; `fallback` where the cell is empty. Throws naming file and line when it is none. */
  number(column: string, fallback?: number): number
}

/** Tab-separated UTF-8 with a header row; lines that begin with # and empty ones are skipped. */
export function readTable(text: string, file: string, columns: readonly string[]): TableRow[] {
  const rows: TableRow[] = []
  let header: readonly string[] | undefined
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const where = `${file}:${index + 1}`
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!header) {
      header = cells
      const missing = columns.filter((column) => !cells.includes(column))
      if (missing.length > 0) throw new Error(`${where}: the header lacks ${missing.join(', ')}`)
      continue
    }
    if (cells.length > header.length) throw new Error(`${where}: ${cells.length} cells under ${header.length} headings`)
    rows.push(tableRow(where, new Map(header.map((column, i) => [column, cells[i] ?? '']))))
  }
  return rows
}

function tableRow(where: string, cells: ReadonlyMap<string, string>): TableRow {
  const cell = (column: string) => cells.get(column) ?? ''
  return {
    where,
    cell,
    list: (column) =>
      cell(column)
        .split('|')
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    number(column, fallback) {
      if (cell(column) === '' && fallback !== undefined) return fallback
      const value = Number(cell(column))
      if (cell(column) === '' || !Number.isFinite(value)) {
        throw new Error(`${where}: ${column} must be a number, not "${cell(column)}"`)
      }
      return value
    },
  }
}
