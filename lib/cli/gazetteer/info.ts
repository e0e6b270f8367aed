import { loadPack } from '../../gazetteer/load-gazetteer'
import { formatTable } from '../format-table'
import { type GazetteerContext, print } from './command'
import { namedPacks } from './named-packs'

const CLASSES: Readonly<Record<string, string>> = {
  A: 'countries and units',
  H: 'waters',
  L: 'areas',
  P: 'settlements',
  R: 'roads',
  S: 'buildings and airfields',
  T: 'mountains and islands',
  U: 'undersea',
  V: 'vegetation',
  '': 'only names',
}
const COUNTRIES = 20

export function runInfo(context: GazetteerContext): void {
  for (const path of namedPacks(context)) {
    const { info, contents } = loadPack(path)
    print(
      `${info.name}: ${info.places} places, ${info.names} names, ${contents.byteLength} bytes, version ${info.version}\n`,
    )
    for (const { source, licence, url } of contents.credits) print(`  ${source}, ${licence}${url ? `, ${url}` : ''}\n`)
    const classes = Object.entries(contents.classes).sort(([, a], [, b]) => b - a)
    print(
      formatTable(
        ['class', '', 'places'],
        classes.map(([code, count]) => [code, CLASSES[code] ?? '', `${count}`]),
      ),
    )
    const countries = Object.entries(contents.countries).sort(([, a], [, b]) => b - a)
    const shown = countries.slice(0, COUNTRIES).map(([code, count]) => [code || 'none', `${count}`])
    print(formatTable(['country', 'places'], shown))
    if (countries.length > COUNTRIES) print(`… and ${countries.length - COUNTRIES} more countries\n`)
  }
}
