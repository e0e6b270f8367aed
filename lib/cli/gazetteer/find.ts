import { AppError } from '../../errors'
import { loadGazetteer } from '../../gazetteer/load-gazetteer'
import { readProminent } from '../../gazetteer/search/prominent'
import { searchGazetteer } from '../../gazetteer/search/search'
import { formatTable } from '../format-table'
import { readPacks } from '../packs-option'
import { type GazetteerContext, print } from './command'
import { PLACE_HEADINGS, placeCells } from './place-cells'
import { readNear } from './read-near'

const LIMIT = 20

/** Places by name, begun or with a slip: what the search on the page finds. */
export function runFind({ root, env, words, options }: GazetteerContext): void {
  const text = words.join(' ')
  const limit = Number(options.limit ?? LIMIT)
  if (text === '') throw new AppError('invalid_request', 'find needs a name')
  if (!(Number.isInteger(limit) && limit > 0))
    throw new AppError('invalid_request', `--limit must be a number, not ${options.limit}`)
  const gazetteer = loadGazetteer({ packs: readPacks(options.packs), dataDir: env.DATA_DIR, root })
  const near = readNear(options.near)
  const { results } = searchGazetteer(gazetteer, readProminent(gazetteer), { text, near, limit })
  const rows = results.map(({ ref, match, distanceKm }) => [
    match.kind,
    match.name,
    ...placeCells(gazetteer, ref, distanceKm),
  ])
  if (rows.length === 0) print(`No pack has a name like ${text}\n`)
  else print(formatTable(['match', 'name', ...PLACE_HEADINGS], rows))
}
