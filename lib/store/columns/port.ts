import type { Answerer } from './question'

export type QuestionKind = keyof Answerer

/** UTF-8. */
export type Json = Uint8Array<ArrayBuffer>

/** The columns, in this thread or in another. Answers come as JSON, which a route sends on as it is. */
export interface ColumnsPort {
  put(ids: readonly string[], placesJson: string, articlesJson: string): Promise<void>
  /** Forgets everything. */
  clear(): Promise<void>
  ask<Kind extends QuestionKind>(kind: Kind, args: Parameters<Answerer[Kind]>): Promise<Json>
  close(): Promise<void>
}
