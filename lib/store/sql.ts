/** What may stand behind a `$1`. JSON goes in as text and is cast in the statement. */
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[]

/** The little of PostgreSQL that the store needs; both engines are behind it. */
export interface Sql {
  readonly engine: 'pglite' | 'postgresql'
  /** Rows of one statement. They come from outside our types: parse them. */
  query(text: string, values?: readonly SqlValue[]): Promise<readonly unknown[]>
  /** Runs several statements without parameters. */
  script(text: string): Promise<void>
  /** All of `work` or nothing; `work` must use the `Sql` that it is given. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}
