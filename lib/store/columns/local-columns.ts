import { Columns } from './columns'
import type { ColumnsPort } from './port'
import { type Answerer, makeAnswerer } from './question'

/** The columns in this thread. */
export function localColumns(): ColumnsPort {
  let columns = new Columns()
  let answerer: Answerer = makeAnswerer(columns)
  return {
    put: async (ids, placesJson, articlesJson) => columns.put(ids, placesJson, articlesJson),
    clear: async () => {
      columns = new Columns()
      answerer = makeAnswerer(columns)
    },
    ask: async (kind, args) => {
      // What has no answer is null.
      const answer: unknown = Reflect.apply(answerer[kind], undefined, args) ?? null
      return new TextEncoder().encode(JSON.stringify(answer))
    },
    close: async () => undefined,
  }
}
