import { z } from 'zod'
import { AppError } from '../errors'
import { Bindings, select } from './rows'
import type { Sql } from './sql'
import { SEARCH_CONFIGS, searchPart } from './text-search'

const MOST_CLAUSES = 20

/** A word or a phrase that an article must have, or must not. */
export interface Clause {
  readonly words: string
  readonly isExcluded: boolean
}

/** `alep "route de Homs" -aéroport`: words and phrases that must be there, and those with a minus that must not. */
export function readQuery(query: string): Clause[] {
  const clauses = [...query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)].map(([, minus, phrase, word]) => ({
    words: (phrase ?? word ?? '').trim(),
    isExcluded: minus === '-',
  }))
  const meant = clauses.filter(({ words }) => /[\p{L}\p{N}]/u.test(words))
  if (meant.length === 0) throw new AppError('invalid_request', 'q must have a word to look for')
  if (meant.length > MOST_CLAUSES) throw new AppError('invalid_request', `q has more than ${MOST_CLAUSES} words`)
  return meant
}

/** Ids of the articles whose title or text has what the query asks for, each by the rules of its language. */
export async function searchArticles(sql: Sql, query: string): Promise<string[]> {
  const clauses = await withNodes(sql, readQuery(query))
  const { values, bind } = new Bindings()
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded).map((clause) => articlesWith(clause, bind))
  const excluded = clauses.filter(({ isExcluded }) => isExcluded).map((clause) => articlesWith(clause, bind))
  const all = wanted.length === 0 ? ['select id as article_id from articles'] : wanted
  const found = [all.join('\n intersect '), ...excluded].join('\n except ')
  const rows = await select(
    sql,
    z.object({ ids: z.array(z.string()) }),
    `select coalesce(array_agg(article_id), '{}') as ids from (${found}) f`,
    values,
  )
  return rows[0]?.ids ?? []
}

interface FullClause extends Clause {
  /** By configuration, whether more is left of the clause than words that the language passes over ("la", "de"). */
  readonly isEmpty: readonly boolean[]
}

async function withNodes(sql: Sql, clauses: readonly Clause[]): Promise<FullClause[]> {
  const { values, bind } = new Bindings()
  const columns = clauses.map(({ words }) => {
    const lower = bind(searchPart(0, words).lower)
    return `array[${SEARCH_CONFIGS.map((config) => `numnode(phraseto_tsquery('${config}', ${lower})) = 0`).join(', ')}]`
  })
  const rows = await select(
    sql,
    z.object({ clause: z.number(), empty: z.array(z.boolean()) }),
    columns.map((column, i) => `select ${i} as clause, ${column} as empty`).join(' union all '),
    values,
  )
  return clauses.map((clause, i) => ({ ...clause, isEmpty: rows.find((row) => row.clause === i)?.empty ?? [] }))
}

function articlesWith({ words, isEmpty, isExcluded }: FullClause, bind: Bindings['bind']): string {
  const { lower, folded } = searchPart(0, words)
  // A value that no part of the statement uses is refused.
  const isUsed = isEmpty.includes(false)
  const forms = isUsed ? [lower, ...(folded === null ? [] : [folded])].map((form) => bind(form)) : []
  const conditions = SEARCH_CONFIGS.map((config, i) => {
    // A word that the language passes over is in every article, and nobody means to exclude those.
    if (isEmpty[i]) return `(config = '${config}' and ${isExcluded ? 'false' : 'true'})`
    const query = forms.map((form) => `phraseto_tsquery('${config}', ${form})`).join(' || ')
    return `(config = '${config}' and words @@ (${query}))`
  })
  return `select article_id from search_parts where ${conditions.join(' or ')}`
}
