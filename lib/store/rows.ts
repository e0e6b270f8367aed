import { z } from 'zod'
import type { Sql, SqlValue } from './sql'

/** Runs a statement and parses every row. */
export async function select<Row extends z.ZodType>(
  sql: Sql,
  row: Row,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<z.output<Row>[]> {
  return z.array(row).parse(await sql.query(text, values))
}

/** Collects values and gives each its `$n`. */
export class Bindings {
  readonly values: SqlValue[] = []

  readonly bind = (value: SqlValue): string => `$${this.values.push(value)}`
}
