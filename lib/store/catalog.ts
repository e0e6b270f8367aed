import { z } from 'zod'
import { type DataVersion, readChanges, readVersion } from './changes'
import type { ColumnsPort, Json, QuestionKind } from './columns/port'
import type { Answerer, Question } from './columns/question'
import { readArticleBatch, readPlaceBatch } from './columns/read-batch'
import type { Filters } from './filters'
import { select } from './rows'
import { searchArticles } from './search-articles'
import type { Sql } from './sql'

/** Articles read at once. */
const BATCH = 500
const MOST_SEARCHES = 32

/** The store as listings see it: columns that are brought up to date before every question, and the rows behind them. */
export interface Catalog {
  readonly sql: Sql
  /** The number of the last change, with the columns brought up to it. Changes exactly when an answer may. */
  version(): Promise<DataVersion>
  question(filters: Filters): Promise<Question>
  /** The answer as the JSON that it came in. */
  json<Kind extends QuestionKind>(kind: Kind, ...args: Parameters<Answerer[Kind]>): Promise<Json>
  ask<Kind extends QuestionKind>(kind: Kind, ...args: Parameters<Answerer[Kind]>): Promise<ReturnType<Answerer[Kind]>>
  close(): Promise<void>
}

export function openCatalog(sql: Sql, columns: ColumnsPort): Catalog {
  let known: DataVersion | undefined
  let running: Promise<DataVersion> | undefined
  let next: Promise<DataVersion> | undefined
  const searches = new Map<string, Promise<string[]>>()

  /** A question may share a look at the store that has not begun yet, never one that began before it. */
  function version(): Promise<DataVersion> {
    if (running === undefined) return start()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return start()
      })
    return next
  }

  function start(): Promise<DataVersion> {
    const current = refresh().finally(() => {
      if (running === current) running = undefined
    })
    running = current
    return current
  }

  async function refresh(): Promise<DataVersion> {
    const version = await readVersion(sql)
    if (version.version === known?.version && version.epoch === known.epoch) return version
    const changes = known?.epoch === version.epoch ? await changesSince(known.version, version.version) : undefined
    if (changes === undefined) await loadAll()
    else {
      const ids = [...new Set(changes.flatMap(({ article_id }) => article_id ?? []))]
      for (let i = 0; i < ids.length; i += BATCH) await load(ids.slice(i, i + BATCH))
    }
    known = version
    return version
  }

  async function changesSince(former: number, latest: number) {
    return latest > former ? readChanges(sql, former, latest - former) : undefined
  }

  async function loadAll(): Promise<void> {
    await columns.clear()
    for await (const ids of articleIds(sql)) await columns.put(ids, '[]', await readArticleBatch(sql, ids))
    // Last: a place is written before the article that mentions it.
    await columns.put([], await readPlaceBatch(sql), '[]')
  }

  async function load(ids: readonly string[]): Promise<void> {
    const articles = await readArticleBatch(sql, ids)
    await columns.put(ids, await readPlaceBatch(sql, ids), articles)
  }

  async function question(filters: Filters): Promise<Question> {
    const { version: current } = await version()
    return { filters, found: filters.q === undefined ? undefined : await search(current, filters.q) }
  }

  function search(current: number, query: string): Promise<string[]> {
    const key = `${current} ${query}`
    const known = searches.get(key)
    if (known !== undefined) return known
    const [oldest] = searches.keys()
    if (oldest !== undefined && searches.size >= MOST_SEARCHES) searches.delete(oldest)
    const found = searchArticles(sql, query)
    searches.set(key, found)
    // A failure is asked again.
    found.catch(() => searches.delete(key))
    return found
  }

  const json: Catalog['json'] = (kind, ...args) => columns.ask(kind, args)
  return {
    sql,
    version,
    question,
    json,
    ask: async (kind, ...args) => JSON.parse(new TextDecoder().decode(await json(kind, ...args))),
    close: () => columns.close(),
  }
}

async function* articleIds(sql: Sql): AsyncGenerator<string[]> {
  const row = z.object({ id: z.string() })
  const statement = `select id from articles where id > $1 order by id limit ${BATCH}`
  let rows = await select(sql, row, statement, [''])
  while (rows.length > 0) {
    yield rows.map(({ id }) => id)
    rows = await select(sql, row, statement, [rows.at(-1)?.id ?? ''])
  }
}
